import type { enSteady } from './en-steady';

/** Steady me in Spanish. */
export const esSteady: Record<keyof typeof enSteady, string> = {
  'portal.steady.title': 'Calmarme',
  'portal.steady.intro':
    'Elige una cosa. Puedes parar cuando quieras. Aquí nada se envía ni se guarda.',
  'portal.steady.back': 'Volver a donde estaba',
  'portal.steady.other': 'Otra cosa',
  'portal.steady.stop': 'Deja fuera lo que no te vaya bien. Puedes parar en cualquier momento.',

  'portal.steady.room': 'Mirar el cuarto',
  'portal.steady.room.when': 'Cuando te sientes lejos',
  'portal.steady.room.intro': 'Mantén los ojos abiertos. No hay una forma correcta de hacerlo.',
  'portal.steady.room.1': 'Gira la cabeza despacio. Deja que tus ojos vayan adonde quieran.',
  'portal.steady.room.2': 'Busca la puerta. Busca una ventana, si la hay.',
  'portal.steady.room.3': 'Di el nombre de algunas cosas que ves. En voz alta o en tu mente.',
  'portal.steady.room.4': 'Busca una cosa que esté bien mirar. Quédate con ella un rato.',
  'portal.steady.room.5': 'Di dónde estás y qué día es hoy.',

  'portal.steady.senses': 'Los cinco sentidos',
  'portal.steady.senses.when': 'Cuando tus pensamientos dan vueltas y vueltas',
  'portal.steady.senses.intro': 'A algunas personas les ayuda y a otras no. Tómate tu tiempo.',
  'portal.steady.senses.1': 'Cinco cosas que puedes ver.',
  'portal.steady.senses.2': 'Cuatro cosas que puedes tocar.',
  'portal.steady.senses.3': 'Tres cosas que puedes oír.',
  'portal.steady.senses.4': 'Dos cosas que puedes oler.',
  'portal.steady.senses.5': 'Una cosa que puedes saborear.',

  'portal.steady.ground': 'Pies y manos',
  'portal.steady.ground.when': 'Cuando tu cuerpo está tenso o no para',
  'portal.steady.ground.intro': 'Puedes hacerlo en una silla, de pie o en la cama.',
  'portal.steady.ground.1': 'Siente lo que te sostiene: el suelo, una silla, una cama.',
  'portal.steady.ground.2': 'Presiona los pies un poco contra ello. Luego suelta.',
  'portal.steady.ground.3': 'Presiona una mano contra la otra, o contra las piernas. Luego suelta.',
  'portal.steady.ground.4':
    'Mueve los dedos de las manos y de los pies. Hazlo todo otra vez, si te sienta bien.',

  'portal.steady.hold': 'Algo que sostener',
  'portal.steady.hold.when': 'Cuando quieres algo real',
  'portal.steady.hold.intro':
    'Toma algo que esté cerca: una taza, una piedra, una manga, tus llaves.',
  'portal.steady.hold.1': '¿Pesa mucho o poco?',
  'portal.steady.hold.2': '¿Es algo áspero o liso? Recorre su borde con un dedo.',
  'portal.steady.hold.3': '¿Está tibio o fresco? Deja que tu mano lo descubra despacio.',
  'portal.steady.hold.4': 'Di qué es y para qué se usa.',

  'portal.steady.breath': 'Una respiración lenta',
  'portal.steady.breath.when': 'Solo si hoy te sienta bien respirar así',
  'portal.steady.breath.intro':
    'No a todo el mundo le va bien mirar la respiración. Si te sienta mal, elige otra cosa.',
  'portal.steady.breath.disc':
    'Toma aire mientras el círculo crece. Suéltalo mientras se hace pequeño. No hace falta aguantar el aire.',
  'portal.steady.breath.start': 'Poner en marcha el círculo',
  'portal.steady.breath.rest': 'Parar el círculo',
  'portal.steady.breath.in': 'Toma aire y di despacio en tu mente: dentro, dos, tres.',
  'portal.steady.breath.out': 'Suelta el aire, un poco más largo: fuera, dos, tres, cuatro, cinco.',
  'portal.steady.breath.on': 'Sigue mientras te siente bien. No hace falta aguantar el aire.',

  'portal.reach.title': 'Para hablar con alguien',
};
