export { MemberEntity, type MemberStatus } from './member.entity';
export { MembersModule } from './members.module';
export { MembersService, type MemberView, type NewMember } from './members.service';
