/** What Steady me says: short, plain, and complete without a connection. */
export const enSteady = {
  'portal.steady.title': 'Steady me',
  'portal.steady.intro': 'Choose one. Stop when you like. Nothing here is sent or kept.',
  'portal.steady.back': 'Back to where I was',
  'portal.steady.other': 'Something else',
  'portal.steady.stop': 'Leave out what does not suit you. You can stop at any moment.',

  'portal.steady.room': 'Look around the room',
  'portal.steady.room.when': 'When you feel far away',
  'portal.steady.room.intro': 'Keep your eyes open. There is no right way to do this.',
  'portal.steady.room.1': 'Turn your head slowly. Let your eyes go where they want to.',
  'portal.steady.room.2': 'Find the door. Find a window, if there is one.',
  'portal.steady.room.3': 'Say the names of some things you see. Out loud, or in your head.',
  'portal.steady.room.4': 'Find one thing that is all right to look at. Stay with it for a while.',
  'portal.steady.room.5': 'Say where you are, and what day it is today.',

  'portal.steady.senses': 'Five senses',
  'portal.steady.senses.when': 'When your thoughts go round and round',
  'portal.steady.senses.intro': 'Some people find this helpful, some do not. Take your time.',
  'portal.steady.senses.1': 'Five things you can see.',
  'portal.steady.senses.2': 'Four things you can touch.',
  'portal.steady.senses.3': 'Three things you can hear.',
  'portal.steady.senses.4': 'Two things you can smell.',
  'portal.steady.senses.5': 'One thing you can taste.',

  'portal.steady.ground': 'Feet and hands',
  'portal.steady.ground.when': 'When your body is tense or restless',
  'portal.steady.ground.intro': 'You can do this sitting, standing or lying down.',
  'portal.steady.ground.1': 'Feel what holds you: the floor, a chair, a bed.',
  'portal.steady.ground.2': 'Press your feet into it a little. Then let go.',
  'portal.steady.ground.3': 'Press your hands together, or into your legs. Then let go.',
  'portal.steady.ground.4': 'Move your fingers and your toes. Do it all again, if it feels good.',

  'portal.steady.hold': 'Something to hold',
  'portal.steady.hold.when': 'When you want something real',
  'portal.steady.hold.intro': 'Take something near you: a cup, a stone, a sleeve, your keys.',
  'portal.steady.hold.1': 'Is it heavy or light?',
  'portal.steady.hold.2': 'Is it rough or smooth? Go along its edge with one finger.',
  'portal.steady.hold.3': 'Is it warm or cool? Let your hand find out slowly.',
  'portal.steady.hold.4': 'Say what it is, and what people use it for.',

  'portal.steady.breath': 'A slow breath',
  'portal.steady.breath.when': 'Only if breathing feels all right today',
  'portal.steady.breath.intro':
    'Paying attention to breath does not suit everyone. If it feels wrong, take something else.',
  'portal.steady.breath.disc':
    'Breathe in while the circle grows. Breathe out while it gets smaller. There is no need to hold your breath.',
  'portal.steady.breath.start': 'Start the circle',
  'portal.steady.breath.rest': 'Stop the circle',
  'portal.steady.breath.in': 'Breathe in, and say slowly in your head: in, two, three.',
  'portal.steady.breath.out': 'Breathe out, a little longer: out, two, three, four, five.',
  'portal.steady.breath.on': 'Go on for as long as it feels good. No need to hold your breath.',

  'portal.reach.title': 'To reach someone',
} as const;
