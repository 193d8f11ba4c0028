import type { NextLookDto } from '../appointments';
import type { OnlookerDto } from '../clients';
import type { CrisisContactDto } from './crisis-contacts.dto';

/** Who is there for a client, and who reads what they share. */
export class CareDto {
  /** Who can see what is shared, supervisors included. */
  whoSees!: OnlookerDto[];
  /** When the therapist meets the client next; null where no session is planned with them. */
  nextLook!: NextLookDto | null;
  /** Whom to turn to at once; empty where the practice made no list. */
  crisisContacts!: CrisisContactDto[];
}
