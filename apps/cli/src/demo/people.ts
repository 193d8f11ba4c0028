import type { MemberRole } from '@app/kernel';

/** The demo practice. Everybody in it is made up. */
export const DEMO_PRACTICE = {
  name: 'Harbour Practice (demo)',
  zone: 'Europe/London',
  isDemo: true,
};

export interface DemoMember {
  name: string;
  /** One of the addresses that one-click sign-in knows. */
  email: string;
  roles: MemberRole[];
  supervisedBy?: string;
}

export const DEMO_MEMBERS: DemoMember[] = [
  { name: 'Rosa Lindqvist', email: 'owner@demo.trellis.example', roles: ['owner', 'admin'] },
  { name: 'Imogen Achterberg', email: 'supervisor@demo.trellis.example', roles: ['supervisor'] },
  {
    name: 'Mara Okonjo',
    email: 'therapist@demo.trellis.example',
    roles: ['therapist'],
    supervisedBy: 'supervisor@demo.trellis.example',
  },
];

export interface DemoClient {
  /** The name they chose. */
  name: string;
  email: string;
  birthDate: string;
  zone: string;
  hasReminders: boolean;
  therapist: string;
  firstExercise?: { exerciseId: string; rationale: string };
}

export const DEMO_CLIENTS: DemoClient[] = [
  {
    name: 'Wren',
    email: 'first.client@demo.trellis.example',
    birthDate: '1991-05-17',
    zone: 'Europe/London',
    hasReminders: true,
    therapist: 'therapist@demo.trellis.example',
    firstExercise: {
      exerciseId: 'orienting-to-the-room',
      rationale: 'You said evenings at home are when your body stays on guard. This is for then.',
    },
  },
  {
    name: 'Tomasz',
    email: 'second.client@demo.trellis.example',
    birthDate: '1984-11-02',
    zone: 'Europe/Lisbon',
    hasReminders: true,
    therapist: 'therapist@demo.trellis.example',
  },
];
