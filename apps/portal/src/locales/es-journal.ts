import type { enJournal } from './en-journal';

/** The journal in Spanish. */
export const esJournal: Record<keyof typeof enJournal, string> = {
  'portal.journal.title': 'Diario',
  'portal.journal.intro': 'Tus propias palabras, solo para ti, hasta que compartas una página.',
  'portal.journal.write': 'Escribir',
  'portal.journal.writeFirst': 'Escribir la primera página',
  'portal.journal.before': 'Antes de escribir',
  'portal.journal.before.alone':
    'Una página empieza como “Solo para mí”. Tu terapeuta no puede abrirla ni ver que está ahí.',
  'portal.journal.before.court':
    'Un tribunal podría ordenar a la consulta que entregue lo que guarda.',
  'portal.journal.before.watched': 'Nadie ve estas páginas, aunque estés en peligro.',
  'portal.journal.before.share': 'Puedes compartir una página más tarde, y también retirarla.',
  'portal.journal.earlier': 'Páginas anteriores',
  'portal.journal.untitled': 'Todavía sin palabras',
  'portal.journal.back': 'Diario',
  'portal.journal.gone': 'Esta página ya no está aquí',
  'portal.journal.titleLabel': 'Título, si quieres',
  'portal.journal.bodyLabel': 'Tus palabras',
  'portal.journal.bodyHint': 'Empieza por donde quieras.',
  'portal.journal.deleted': '“{title}” se está borrando.',
  'portal.journal.deletedUntitled': 'La página se está borrando.',
  'portal.journal.undo': 'Deshacer',
  'portal.journal.delete': 'Borrar esta página',
  'portal.journal.deleteShared':
    'Las palabras se van para siempre. En los registros de la consulta queda que retiraste la página.',
  'portal.journal.long': 'Esta página está llena. Puedes seguir en una nueva.',
  'portal.journal.lost': 'Esta página se borró en otra ventana',
  'portal.journal.lostBody':
    'Lo que escribiste aquí no está guardado. Puedes conservarlo como una página nueva.',
  'portal.journal.keepAsNew': 'Conservarlo como página nueva',

  'portal.own.nobody': 'Nadie verá esto, aunque estés en peligro.',
  'portal.own.court':
    'Tu terapeuta no puede abrir esto. Un tribunal podría ordenar a la consulta que entregue lo que guarda.',

  'portal.share.with': 'Compartir con {name}',
  'portal.share.ask': '¿Compartir esta página?',
  'portal.share.who': 'Entonces pueden leerla estas personas:',
  'portal.share.yes': 'Compartirla',
  'portal.share.no': 'Guardarla para mí',
  'portal.share.stop': 'Dejar de compartir',
  'portal.share.now': '{name} puede leer esto y lo que cambies aquí.',
  'portal.share.notOpened': 'Nadie lo ha abierto todavía.',
  'portal.share.openedBy': 'Lo abrió: {names}. La última vez fue {at}.',
  'portal.share.stopped': 'Ahora solo tú puedes verlo.',
  'portal.share.wasOpened': 'Antes lo abrió: {names}. La última vez fue {at}.',
  'portal.share.wasNotOpened': 'Nadie lo había abierto.',
  'portal.share.stays':
    'En los registros de la consulta queda que lo retiraste, y cuándo. Las palabras no.',
  'portal.share.stillShared': 'Sigue compartido.',
  'portal.share.stillOwn': 'Sigue siendo solo tuyo.',
};
