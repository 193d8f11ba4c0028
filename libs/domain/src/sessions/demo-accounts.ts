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
    description: 'Supervisor of both therapists',
  },
  {
    surface: 'clinic',
    email: 'owner@demo.trellis.example',
    description: 'Owner of the practice: people and records, no clinical work',
  },
  {
    surface: 'clinic',
    email: 'second.therapist@demo.trellis.example',
    description: 'Another therapist, who sees other clients',
  },
  {
    surface: 'portal',
    email: 'first.client@demo.trellis.example',
    description: 'Is new, and has a first thing ready to do',
  },
  {
    surface: 'portal',
    email: 'second.client@demo.trellis.example',
    description: 'Is settling in, with nothing waiting',
  },
  {
    surface: 'portal',
    email: 'priya@demo.trellis.example',
    description: 'Goes on steadily',
  },
  {
    surface: 'portal',
    email: 'callum@demo.trellis.example',
    description: 'Finds it heavier again of late',
  },
  {
    surface: 'portal',
    email: 'adaeze@demo.trellis.example',
    description: 'Is in the middle of grief and anger',
  },
  {
    surface: 'portal',
    email: 'hana@demo.trellis.example',
    description: 'Does the work and keeps all of it private',
  },
  {
    surface: 'portal',
    email: 'joanna@demo.trellis.example',
    description: 'Is about to finish',
  },
  {
    surface: 'portal',
    email: 'samir@demo.trellis.example',
    description: 'Is taking a break',
  },
];
