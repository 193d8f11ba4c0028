/** The words for beginning in the room, and for paper. */
export const together = {
  'clinic.together.begin': 'Begin together',
  'clinic.together.beginOf': 'Begin together: {title}',
  'clinic.together.title': 'Together',
  'clinic.together.close': 'Close',
  'clinic.together.back': 'Back',
  'clinic.together.next': 'Next',
  'clinic.together.opening': 'Beginning',
  'clinic.together.place': '{number} of {of}',
  'clinic.together.last': 'End',
  'clinic.together.intro':
    'We look at it together, one step at a time. Nothing is written down here.',
  'clinic.together.home': 'Finish at home, on your own phone',
  'clinic.together.homeIntro':
    'It waits there for you. Nothing from this screen was kept, and you can begin anywhere you like.',
  'clinic.paper.print': 'Print blank',
  'clinic.paper.printOf': 'Print blank: {title}',
} as const;
