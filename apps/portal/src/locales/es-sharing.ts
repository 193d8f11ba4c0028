import type { enSharing } from './en-sharing';

/** The page about everything that is shared, in Spanish. */
export const esSharing: Record<keyof typeof enSharing, string> = {
  'portal.more.shares': 'Lo que compartes',
  'portal.more.shares.intro': 'Mira quién puede leer tus palabras. Comparte algo, o retíralo.',
  'portal.more.shares.open': 'Ver lo que comparto',

  'portal.shares.title': 'Lo que comparto',
  'portal.shares.intro':
    'Tú eliges en cada respuesta y en cada página. Puedes cambiarlo cuando quieras.',
  'portal.shares.who': 'Quién puede leerlo',
  'portal.shares.whoIntro': 'Estas personas pueden leer lo que lleva la marca “Compartido”:',
  'portal.shares.back': 'Si retiras algo',
  'portal.shares.back.atOnce': 'Desde ese momento nadie más puede abrirlo.',
  'portal.shares.back.read': 'Quien lo leyó antes puede recordarlo, o puede haberlo anotado.',
  'portal.shares.back.outcome': '{name} todavía puede ver qué ejercicios terminaste.',
  'portal.shares.journal': 'De tu diario',
  'portal.shares.journal.none':
    'No hay ninguna página compartida. Las páginas que son solo tuyas están en tu diario.',
  'portal.shares.finished': 'Ejercicios que terminaste',
  'portal.shares.finished.none': 'Todavía nada. Lo que termines estará aquí.',
  'portal.shares.finishedAt': 'Terminado el {day}',
  'portal.shares.count': '{shared, plural, =0 {Nada compartido} other {# de {of} compartidas}}',
  'portal.shares.noAnswers': 'Lo terminaste sin una respuesta. No hay nada que leer.',
  'portal.shares.takenBack': 'Retirado el {day}.',
  'portal.shares.act': '{act}: {what}',
  'portal.shares.earlier': 'Anteriores',
};
