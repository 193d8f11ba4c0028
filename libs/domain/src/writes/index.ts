export { WriteEntity } from './write.entity';
export { WritesModule } from './writes.module';
export { Writes, type NamedWrite } from './writes.service';
