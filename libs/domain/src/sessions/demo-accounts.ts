import type { Surface } from '@app/database';

/**
 * The people of the demo practice, whom one click signs in. The seed gives them these addresses
 * (RFC 2606: nobody can own them); names are the seed's.
 */
export const DEMO_ACCOUNTS: { surface: Surface; email: string; description: string }[] = [
  {
    surface: 'clinic',
    email: 'therapist@demo.trellis.example',
    description: 'Therapist with a caseload',
  },
  {
    surface: 'clinic',
    email: 'supervisor@demo.trellis.example',
    description: 'Supervisor of the therapist',
  },
  {
    surface: 'clinic',
    email: 'owner@demo.trellis.example',
    description: 'Owner of the practice: people and records, no clinical work',
  },
  {
    surface: 'portal',
    email: 'first.client@demo.trellis.example',
    description: 'Has something ready to do',
  },
  {
    surface: 'portal',
    email: 'second.client@demo.trellis.example',
    description: 'Is just beginning',
  },
];
