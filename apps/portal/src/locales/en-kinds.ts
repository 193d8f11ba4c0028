/** The words of the steps that are more than a question with a field: drawings, letters, a breath. */
export const enKinds = {
  'portal.step.leftOpen': 'Leave open',
  'portal.step.moved': 'This is {name} now.',

  'portal.step.bodyAs': 'Show the places as',
  'portal.step.bodyDrawing': 'A drawing',
  'portal.step.bodyList': 'A list',
  'portal.step.bodyPlaces': 'Places in the body',
  'portal.step.bodyFelt': 'What do you notice there?',
  'portal.step.bodyStrong': 'How strong is it?',

  'portal.step.earliestFirst': 'What came first stands at the top. You can move things.',
  'portal.step.headline': 'A few words for it',
  'portal.step.when': 'When? A year, an age or a guess',
  'portal.step.whichKind': 'What kind is {name}?',
  'portal.step.earlier': 'Move earlier',
  'portal.step.earlierNamed': 'Move earlier: {name}',
  'portal.step.later': 'Move later',
  'portal.step.laterNamed': 'Move later: {name}',

  'portal.step.circlesDrawn': 'Your circles. The list below says the same.',
  'portal.step.circlesMe': 'Me',
  'portal.step.circlesNames': 'Letters or any word will do. It need not be a real name.',
  'portal.step.circleName': 'Name {number}',
  'portal.step.circleOf': 'Circle for name {number}',

  'portal.step.pieDrawn': 'The whole, cut into your parts. The list says the same.',
  'portal.step.pieOpen': 'Name a part and say how large it feels. Then it shows here.',
  'portal.step.pieShares': 'How large each part is',
  'portal.step.piePart': 'Part',
  'portal.step.pieShare': 'Share of the whole',
  'portal.step.percent': '{share} %',
  'portal.step.pieSize': 'How large does it feel? {name}',
  'portal.step.pieLow': 'no part at all',
  'portal.step.pieHigh': 'very large',

  'portal.letter.kept':
    'This letter is kept for you alone, unless you share it. It is never sent. You can destroy it until you finish.',
  'portal.letter.destroy': 'Destroy this letter',
  'portal.letter.sure': 'Destroy this letter?',
  'portal.letter.forGood':
    'All its words are removed, from this device and from your notebook. They cannot be brought back.',
  'portal.letter.keep': 'Keep it',
  'portal.letter.yes': 'Yes, destroy it',
  'portal.letter.gone': 'The letter is gone. The page is empty.',

  'portal.measure.shared':
    'These answers are shared as a whole once you finish, or not at all. You can leave any of them open. To share none, choose “Skip for now”.',
  'portal.measure.question': '{number}. {text}',
  'portal.measure.back': 'Leave this open',
  'portal.measure.backNamed': 'Leave question {number} open',

  'portal.paper.offer': 'Do this on paper',
  'portal.paper.title': 'On paper',
  'portal.paper.intro':
    'You can print an empty sheet in large letters. It has no name on it, and no title that tells much.',
  'portal.paper.ownPrinter':
    'A printer may keep a copy, at work for example. What you write on paper stays with you.',
  'portal.paper.print': 'Print the sheet',
  'portal.paper.seen': '{name} can see that you did it on paper. What you wrote stays yours.',

  'portal.breath.twoWays': 'Here are two ways. Choose the one that suits you.',
  'portal.breath.follow': 'Follow a slow breath',
  'portal.breath.instead': 'Or do this',
  'portal.breath.ready': 'Begin when you like.',
  'portal.breath.in': 'Breathe in',
  'portal.breath.out': 'Breathe out',
  'portal.breath.rest': 'Breathe as you like.',
  'portal.breath.start': 'Begin',
  'portal.breath.stop': 'Stop here',
} as const;
