/** The part of a client's page that shows an assignment, as an address may name it. */
export const rowId = (assignmentId: string): string => `assignment-${assignmentId}`;
