/**
 * Every picture, one line each: its name, who looks at which size, and where. `at` gets the ids of
 * `prepare`; `then` does what a person would do before the picture is taken; `looks` are the modes
 * beside the light one that it is taken in as well.
 */
const OTHER_LOOKS = ['dark', 'low-stimulation'];
const clinic = { who: 'therapist', size: 'desktop' };
const portal = { who: 'client', size: 'phone' };
const press = (name) => (page) => page.getByRole('button', { name }).first().click();

export const PICTURES = [
  { name: 'clinic-today', ...clinic, at: () => '/', looks: OTHER_LOOKS },
  { name: 'clinic-caseload', ...clinic, at: () => '/caseload' },
  { name: 'clinic-client', ...clinic, at: ({ clientId }) => `/clients/${clientId}` },
  { name: 'clinic-assign', ...clinic, at: ({ clientId }) => `/clients/${clientId}`, then: assign },
  { name: 'clinic-response', ...clinic, at: ({ responseId }) => `/responses/${responseId}` },
  {
    name: 'clinic-period',
    ...clinic,
    at: ({ clientId }) => `/clients/${clientId}/summary?period=all`,
  },
  { name: 'clinic-summary', ...clinic, at: ({ summaryId }) => `/summaries/${summaryId}` },
  {
    name: 'clinic-library',
    ...clinic,
    at: () => '/library?exercise=boundary-builder',
    looks: ['dark'],
  },
  { name: 'clinic-programme', ...clinic, at: () => '/library/programmes?programme=being-heard' },
  { name: 'clinic-writing', ...clinic, at: () => '/library', then: copyOne },
  { name: 'clinic-phone', ...clinic, size: 'phone', at: () => '/caseload' },
  { name: 'portal-sign-in', ...portal, who: 'visitor', at: () => '/sign-in' },
  { name: 'portal-welcome', ...portal, at: () => '/welcome' },
  { name: 'portal-today', ...portal, at: () => '/', looks: OTHER_LOOKS },
  { name: 'portal-content-note', ...portal, at: ({ work }) => `/w/${work}` },
  { name: 'portal-step', ...portal, at: ({ work }) => `/w/${work}`, then: press('Start') },
  { name: 'portal-journal', ...portal, at: () => '/journal' },
  { name: 'portal-sharing', ...portal, at: () => '/more/sharing' },
  { name: 'portal-more', ...portal, at: () => '/more' },
  { name: 'portal-desktop', ...portal, size: 'desktop', at: () => '/' },
];

async function assign(page) {
  await page.keyboard.press('a');
  const drawer = page.getByRole('dialog');
  await drawer.getByRole('searchbox').fill('looking');
  await drawer.getByRole('radio').first().check({ force: true });
}

async function copyOne(page) {
  await page.goto(new URL('/library?exercise=five-senses', page.url()).href);
  await page.getByRole('button', { name: 'Copy and change it' }).click();
  await page.getByRole('heading', { name: 'Steps' }).waitFor();
}
