export { type Invite, type InviteState, inviteState } from './invite-state';
export { SendInvite } from './invites.jobs';
export { InvitesModule } from './invites.module';
export { INVITE_GOOD_FOR_MS, InvitesService } from './invites.service';
export { InvitedMemberDto, InviteTokenDto, JoinClinicDto, JoinPortalDto } from './joining.dto';
export { JoiningService } from './joining.service';
