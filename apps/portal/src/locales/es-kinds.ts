import type { enKinds } from './en-kinds';

/** The words of the steps that are more than a question with a field, in Spanish. */
export const esKinds: Record<keyof typeof enKinds, string> = {
  'portal.step.leftOpen': 'Dejar sin respuesta',
  'portal.step.moved': 'Ahora esto es {name}.',

  'portal.step.bodyAs': 'Mostrar los lugares como',
  'portal.step.bodyDrawing': 'Un dibujo',
  'portal.step.bodyList': 'Una lista',
  'portal.step.bodyPlaces': 'Lugares del cuerpo',
  'portal.step.bodyFelt': '¿Qué notas ahí?',
  'portal.step.bodyStrong': '¿Qué tan fuerte es?',

  'portal.step.earliestFirst': 'Lo que pasó primero está arriba. Puedes mover las cosas.',
  'portal.step.headline': 'Unas palabras para esto',
  'portal.step.when': '¿Cuándo? Un año, una edad o más o menos',
  'portal.step.whichKind': '¿De qué tipo es {name}?',
  'portal.step.earlier': 'Mover antes',
  'portal.step.earlierNamed': 'Mover antes: {name}',
  'portal.step.later': 'Mover después',
  'portal.step.laterNamed': 'Mover después: {name}',

  'portal.step.circlesDrawn': 'Tus círculos. La lista de abajo dice lo mismo.',
  'portal.step.circlesMe': 'Yo',
  'portal.step.circlesNames':
    'Sirven unas letras o cualquier palabra. No hace falta un nombre real.',
  'portal.step.circleName': 'Nombre {number}',
  'portal.step.circleOf': 'Círculo para el nombre {number}',

  'portal.step.pieDrawn': 'El total, dividido en tus partes. La lista dice lo mismo.',
  'portal.step.pieOpen': 'Nombra una parte y di qué tan grande se siente. Entonces aparece aquí.',
  'portal.step.pieShares': 'Qué tan grande es cada parte',
  'portal.step.piePart': 'Parte',
  'portal.step.pieShare': 'Parte del total',
  'portal.step.percent': '{share} %',
  'portal.step.pieSize': '¿Qué tan grande se siente? {name}',
  'portal.step.pieLow': 'nada',
  'portal.step.pieHigh': 'muy grande',

  'portal.letter.kept':
    'Esta carta se guarda solo para ti, a menos que la compartas. Nunca se envía. Puedes destruirla hasta que termines.',
  'portal.letter.destroy': 'Destruir esta carta',
  'portal.letter.sure': '¿Destruir esta carta?',
  'portal.letter.forGood':
    'Se quitan todas sus palabras, de este aparato y de tu cuaderno. No se pueden recuperar.',
  'portal.letter.keep': 'Conservarla',
  'portal.letter.yes': 'Sí, destruirla',
  'portal.letter.gone': 'La carta ya no está. La página está vacía.',

  'portal.measure.shared':
    'Estas respuestas se comparten todas juntas al terminar, o no se comparten. Puedes dejar cualquiera sin responder. Para no compartir ninguna, elige “Saltar por ahora”.',
  'portal.measure.question': '{number}. {text}',
  'portal.measure.back': 'Dejar esta sin respuesta',
  'portal.measure.backNamed': 'Dejar la pregunta {number} sin respuesta',

  'portal.paper.offer': 'Hacer esto en papel',
  'portal.paper.title': 'En papel',
  'portal.paper.intro':
    'Puedes imprimir una hoja vacía en letras grandes. No lleva ningún nombre ni un título que diga mucho.',
  'portal.paper.ownPrinter':
    'Una impresora puede guardar una copia, por ejemplo en el trabajo. Lo que escribes en papel se queda contigo.',
  'portal.paper.print': 'Imprimir la hoja',
  'portal.paper.seen':
    '{name} puede ver que lo hiciste en papel. Lo que escribiste sigue siendo tuyo.',

  'portal.breath.twoWays': 'Aquí hay dos formas. Elige la que te vaya bien.',
  'portal.breath.follow': 'Seguir una respiración lenta',
  'portal.breath.instead': 'O haz esto',
  'portal.breath.ready': 'Empieza cuando quieras.',
  'portal.breath.in': 'Toma aire',
  'portal.breath.out': 'Suelta el aire',
  'portal.breath.rest': 'Respira como quieras.',
  'portal.breath.start': 'Empezar',
  'portal.breath.stop': 'Parar aquí',
};
