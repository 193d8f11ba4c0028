export { MemberEntity } from './member.entity';
export { MembersModule } from './members.module';
export { MembersService, type MemberView, type NewMember } from './members.service';
