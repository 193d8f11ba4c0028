import { DemoModule } from '@app/domain/sessions';
import { Module } from '@nestjs/common';
import { DemoController } from './demo.controller';

@Module({ imports: [DemoModule], controllers: [DemoController] })
export class DemoRoutesModule {}
