/** One row of a therapist's caseload. */
export class CaseloadClientDto {
  id!: string;
  /** The name the client chose. */
  name!: string;
  status!: 'active' | 'paused' | 'archived';
  /** Assignments that wait for the client. */
  openAssignments!: number;
  /** When the client last handed something in. */
  lastSharedAt!: Date | null;
  /** Responses that the asking member has not marked as read. */
  newResponses!: number;
}

export class CaseloadDto {
  clients!: CaseloadClientDto[];
}

/** Somebody who can read what is shared, and as what. */
export class OnlookerDto {
  name!: string;
  as!: 'primary' | 'cover' | 'break-glass' | 'supervisor';
}
