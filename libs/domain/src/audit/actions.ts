/** Ids and plain facts that a line carries beside its action, never anybody's words. */
export type AuditDetail = Record<string, string | number | boolean>;

/** What the words of a line are made of; a name that cannot be found is "somebody". */
export interface AuditParts {
  /** Who acted. Before a sign-in is through nobody is known yet: then it is whom the line is about. */
  who: string;
  /** The member or client whom the line is about. */
  whom: string;
  /** The second person of it, such as a supervisor. */
  other: string;
  /** The client to whose record the line belongs. */
  client: string;
  detail: AuditDetail;
}

/**
 * What a line is about, for the filter of the practice's log. `own`: something that a client does for
 * themselves alone; such lines are theirs, and the practice's log leaves them out.
 */
export const AUDIT_KINDS = ['practice', 'people', 'clients', 'work', 'reading', 'sign-in'] as const;

export type AuditKind = (typeof AUDIT_KINDS)[number];

interface AuditLine {
  kind: AuditKind | 'own';
  words: (parts: AuditParts) => string;
}

const line = (kind: AuditLine['kind'], words: AuditLine['words']): AuditLine => ({ kind, words });

/** Every action of the trail: past tense, with its feature first. A new one is added here. */
export const AUDIT_ACTIONS = {
  'practice.signed-up': line('practice', ({ whom }) => `${whom} signed the practice up`),
  'practice.confirmed': line('practice', ({ whom }) => `${whom} confirmed the practice`),
  'practice.set-up': line('practice', ({ whom }) => `${whom} set the practice up`),
  'practice.changed': line('practice', ({ who }) => `${who} changed the practice’s settings`),
  'practice.crisis-contacts-changed': line(
    'practice',
    ({ who }) => `${who} changed whom clients can turn to in a crisis`,
  ),
  'exercise.begun': line('practice', ({ who }) => `${who} began to write an exercise`),
  'exercise.approval-asked': line(
    'practice',
    ({ who }) => `${who} asked for approval of an exercise`,
  ),
  'exercise.sent-back': line('practice', ({ who }) => `${who} sent an exercise back to its author`),
  'exercise.published': line(
    'practice',
    ({ who, detail }) => `${who} published an exercise of the practice, version ${detail.version}`,
  ),
  'exercise.retired': line('practice', ({ who }) => `${who} retired an exercise of the practice`),
  'exercise.brought-back': line(
    'practice',
    ({ who }) => `${who} brought back a retired exercise of the practice`,
  ),
  'practice.measure-attested': line(
    'practice',
    ({ who, detail }) =>
      `${who} stated that the practice holds a licence for ${detail.measure}, and loaded its words`,
  ),
  'practice.measure-ended': line(
    'practice',
    ({ who, detail }) => `${who} switched ${detail.measure} off`,
  ),
  'audit.exported': line('practice', ({ who }) => `${who} exported this log`),

  'member.invited': line(
    'people',
    ({ who, whom, detail }) => `${who} invited ${whom} as ${rolesInWords(detail)}`,
  ),
  'member.invited-again': line('people', ({ who, whom }) => `${who} sent ${whom} a new invite`),
  'member.invite-revoked': line('people', ({ who, whom }) => `${who} took back ${whom}’s invite`),
  'member.joined': line('people', ({ whom }) => `${whom} accepted the invite`),
  'member.roles-changed': line(
    'people',
    ({ who, whom, detail }) => `${who} changed ${whom}’s roles to ${rolesInWords(detail)}`,
  ),
  'member.supervised': line('people', ({ who, whom, other, detail }) =>
    detail.otherId
      ? `${who} made ${other} the supervisor of ${whom}`
      : `${who} ended the supervision of ${whom}`,
  ),
  'member.deactivated': line('people', ({ who, whom }) => `${who} deactivated ${whom}`),
  'member.reactivated': line('people', ({ who, whom }) => `${who} reactivated ${whom}`),
  'second-factor.reset': line(
    'people',
    ({ who, whom }) => `${who} reset ${whom}’s two-step sign-in`,
  ),

  'client.added': line('clients', ({ who, client }) => `${who} added ${client}`),
  'client.changed': line('clients', ({ who, client }) => `${who} changed ${client}’s details`),
  'client.contact-changed': line(
    'clients',
    ({ who, client }) => `${who} changed the safe way of contact for ${client}`,
  ),
  'client.invited': line('clients', ({ who, client }) => `${who} invited ${client} to the portal`),
  'client.invite-revoked': line(
    'clients',
    ({ who, client }) => `${who} took back ${client}’s invite`,
  ),
  'client.invite-renewed': line(
    'clients',
    ({ client }) => `${client} asked for a new link in place of one that had run out`,
  ),
  'client.joined': line('clients', ({ client }) => `${client} joined the portal`),
  'client.transferred': line(
    'clients',
    ({ who, whom, client }) => `${who} put ${client} in the care of ${whom}`,
  ),
  'client.paused': line('clients', ({ who, client }) => `${who} paused ${client}`),
  'client.archived': line('clients', ({ who, client }) => `${who} archived ${client}`),
  'client.reopened': line('clients', ({ who, client }) => `${who} made ${client} active again`),

  'appointment.planned': line(
    'work',
    ({ who, client }) => `${who} planned a session with ${client}`,
  ),
  'appointment.moved': line('work', ({ who, client }) => `${who} moved a session with ${client}`),
  'appointment.cancelled': line(
    'work',
    ({ who, client }) => `${who} cancelled a session with ${client}`,
  ),
  'appointment.restored': line(
    'work',
    ({ who, client }) => `${who} brought back a cancelled session with ${client}`,
  ),
  'assignment.assigned': line('work', ({ who, client }) => `${who} gave ${client} an exercise`),
  'assignment.withdrawn': line(
    'work',
    ({ who, client }) => `${who} took back an exercise of ${client}`,
  ),
  'assignment.repeated': line('work', ({ client }) => `An exercise came round again for ${client}`),
  'assignment.repeat-ended': line(
    'work',
    ({ who, client }) => `${who} ended the repeats of an exercise of ${client}`,
  ),
  'programme.started': line('work', ({ who, client }) => `${who} gave ${client} a programme`),
  'programme.paused': line('work', ({ who, client }) => `${who} paused the programme of ${client}`),
  'programme.resumed': line(
    'work',
    ({ who, client }) => `${who} let the programme of ${client} go on`,
  ),
  'programme.ended': line('work', ({ who, client }) => `${who} ended the programme of ${client}`),
  'programme.finished': line('work', ({ client }) => `The programme of ${client} came to its end`),
  'programme.step-opened': line(
    'work',
    ({ who, client }) => `${who} opened a step of ${client}’s programme`,
  ),
  'programme.step-skipped': line(
    'work',
    ({ who, client }) => `${who} left out a step of ${client}’s programme`,
  ),
  'programme.rearranged': line(
    'work',
    ({ who, client }) => `${who} changed what is ahead in ${client}’s programme`,
  ),
  'programme.answered': line(
    'own',
    ({ client }) => `${client} answered the first question of their programme`,
  ),
  'programme.tools-named': line('own', ({ client }) => `${client} named what helps them to settle`),
  'programme.step-taken-up': line(
    'own',
    ({ client }) => `${client} took up a step of their programme again`,
  ),
  'client.reminders-changed': line('own', ({ client }) => `${client} turned reminders on or off`),
  'journal.shared': line('own', ({ client }) => `${client} shared an entry of their journal`),
  'journal.withdrawn': line('own', ({ client }) => `${client} took back an entry of their journal`),
  'answer.shared': line('own', ({ client }) => `${client} shared an answer`),
  'answer.withdrawn': line('own', ({ client }) => `${client} took back an answer`),
  'plan.shared': line('own', ({ client }) => `${client} shared a plan of their own`),
  'plan.unshared': line('own', ({ client }) => `${client} took back a plan of their own`),
  'assignment.set-aside': line('work', ({ client }) => `${client} set an exercise aside`),
  'response.submitted': line('work', ({ client }) => `${client} handed in an exercise`),
  'response.reviewed': line('work', ({ who, client }) => `${who} marked work of ${client} as read`),
  'response.review-taken-back': line(
    'work',
    ({ who, client }) => `${who} marked work of ${client} as unread`,
  ),

  'response.read': line('reading', ({ who, client }) => `${who} read work of ${client}`),
  'plan.read': line('reading', ({ who, client }) => `${who} read a plan that ${client} shared`),
  'programme.read': line(
    'reading',
    ({ who, client }) => `${who} read what ${client} said in their programme`,
  ),
  'journal.read': line(
    'reading',
    ({ who, client }) => `${who} read a shared entry of ${client}’s journal`,
  ),
  'since-last.read': line(
    'reading',
    ({ who, client }) => `${who} read what came back from ${client} since the last session`,
  ),
  'today.readings-read': line(
    'reading',
    ({ who, client }) => `${who} saw a change in ${client}’s shared distress readings on Today`,
  ),
  'scores.read': line('reading', ({ who, client }) => `${who} read scores of ${client}`),
  'progress.read': line('reading', ({ who, client }) => `${who} looked at ${client}’s progress`),
  'summaries.read': line('reading', ({ who, client }) => `${who} read the summaries of ${client}`),
  'summary.compiled': line(
    'reading',
    ({ who, client }) => `${who} put a summary of ${client} together`,
  ),
  'summary.exported': line(
    'reading',
    ({ who, client }) => `${who} exported a summary of ${client}`,
  ),
  'summary.read': line('reading', ({ who, client }) => `${who} read a summary of ${client}`),
  'client.details-read': line(
    'reading',
    ({ who, client }) => `${who} looked at the details of ${client}`,
  ),
  'access.denied': line(
    'reading',
    ({ who, detail }) => `${who} was refused what their role does not allow (${detail.permission})`,
  ),

  'session.password-accepted': line('sign-in', ({ who }) => `${who} gave the right password`),
  'session.signed-in': line('sign-in', ({ who }) => `${who} signed in`),
  'session.sign-in-failed': line('sign-in', ({ who }) => `Somebody did not get in as ${who}`),
  'session.signed-out': line('sign-in', ({ who }) => `${who} signed out`),
  'session.signed-out-everywhere': line('sign-in', ({ who }) => `${who} signed out everywhere`),
  'second-factor.set-up': line('sign-in', ({ who }) => `${who} set up two-step sign-in`),
  'second-factor.recovery-code-used': line('sign-in', ({ who }) => `${who} used a recovery code`),
  'password.changed': line('sign-in', ({ who }) => `${who} changed their password`),
  'password.reset': line('sign-in', ({ who }) => `${who} chose a new password by a mailed link`),
  'password.reset-asked': line(
    'sign-in',
    ({ who }) => `Somebody asked for a new password for ${who}`,
  ),
  'email.change-asked': line(
    'sign-in',
    ({ who }) => `${who} asked to sign in with another address`,
  ),
  'email.changed': line('sign-in', ({ who }) => `${who} changed the address they sign in with`),
} satisfies Record<string, AuditLine>;

export type AuditAction = keyof typeof AUDIT_ACTIONS;

/** The line of an action; an action of another version of Trellis is told by its name. */
export function auditLine(action: string): AuditLine {
  const known: Record<string, AuditLine | undefined> = AUDIT_ACTIONS;
  return known[action] ?? line('own', () => action);
}

/** The actions of some kinds, or of all that the practice's log shows. */
export function actionsOf(kinds: readonly AuditKind[] = AUDIT_KINDS): AuditAction[] {
  const shown: readonly string[] = kinds;
  return Object.entries(AUDIT_ACTIONS)
    .filter(([, { kind }]) => shown.includes(kind))
    .map(([action]) => action as AuditAction);
}

function rolesInWords({ roles }: AuditDetail): string {
  return String(roles).split(',').join(', ');
}
