import { answerInWords } from '../answers';
import { aFrame, anExercise, readings } from '../exercise.fixture';
import { framed } from '../frame';
import type { Step } from '../registry';
import { readTranslation, translateExercise, translateFrame } from './translation';

const TWICE = { prompt: '¿Cómo es?' };
const SETTLE = { ...TWICE, instructions: ['Mira alrededor.'], doneLabel: 'Hecho' };
const frameWords = {
  before: {
    'presence-before': TWICE,
    'distress-before': TWICE,
    'hard-already': { ...TWICE, body: ['Déjalo por hoy.'] },
    'look-around-first': SETTLE,
    'go-on-or-stop': { ...TWICE, choices: { stop: 'Parar', 'go-on': 'Seguir' } },
  },
  after: {
    'presence-after': TWICE,
    'distress-after': TWICE,
    'come-back': SETTLE,
    'still-hard': { ...TWICE, body: ['No hiciste nada malo.'] },
  },
};
const own = anExercise();
const ownWords = {
  title: 'Un ejercicio',
  purpose: 'Ver cómo funciona esto.',
  whyItHelps: 'Ayuda a ver.',
  touches: ['Casi nada'],
  endsWhen: 'Termina al final.',
  steps: { only: { prompt: '¿Qué?' } },
  close: { title: 'Listo', body: ['Eso es todo.'] },
};
const spanishFrame = (() => {
  const read = translateFrame(aFrame, frameWords);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
})();
const frames = { own: aFrame, translated: spanishFrame };

describe('a translation', () => {
  it('puts other words over the same exercise', () => {
    const read = translateExercise(own, ownWords, frames);
    expect(read).toEqual({
      ok: true,
      value: {
        ...own,
        title: 'Un ejercicio',
        purpose: 'Ver cómo funciona esto.',
        whyItHelps: 'Ayuda a ver.',
        touches: ['Casi nada'],
        endsWhen: 'Termina al final.',
        steps: [{ ...own.steps[0], prompt: '¿Qué?' }],
        close: { title: 'Listo', body: ['Eso es todo.'] },
      },
    });
  });

  it('speaks with the frame’s words where the exercise says what the frame says', () => {
    const deep = { ...own, steps: framed(own.steps, aFrame) };
    const read = translateExercise(deep, ownWords, frames);
    const prompts = read.ok ? read.value.steps.map(({ prompt }) => prompt) : read.problems;
    expect(prompts).toEqual(deep.steps.map(({ id }) => (id === 'only' ? '¿Qué?' : '¿Cómo es?')));
    const other = { ...deep, steps: deep.steps.map((step) => reworded(step)) };
    expect(translateExercise(other, ownWords, frames)).toMatchObject({
      ok: false,
      problems: [{ path: 'steps.come-back', message: 'This is not translated.' }],
    });
  });

  it.each([
    [{ ...ownWords, title: undefined }, 'title'],
    [{ ...ownWords, steps: { ...ownWords.steps, more: 'Más' } }, 'steps.more'],
    [{ ...ownWords, steps: { only: '¿Qué?' } }, 'steps.only'],
    [{ ...ownWords, touches: 'Casi nada' }, 'touches'],
    [{ ...ownWords, purpose: 'Ver. Y más.' }, 'purpose'],
  ])('has exactly its words, and they fit it (%#)', (words, path) => {
    const read = translateExercise(
      own,
      JSON.parse(JSON.stringify(words)) as typeof ownWords,
      frames,
    );
    expect(read).toMatchObject({ ok: false, problems: [{ path }] });
  });

  it('names what it is of, and holds nothing but words', () => {
    const named = { of: 'an-exercise', version: 1 };
    expect(readTranslation({ ...named, title: ' Un ejercicio ' })).toEqual({
      ok: true,
      value: { ...named, words: { title: 'Un ejercicio' } },
    });
    expect(readTranslation({ title: 'Un ejercicio' }).ok).toBe(false);
    expect(readTranslation({ ...named, minutes: 5 }).ok).toBe(false);
    expect(readTranslation({ ...named, title: '' }).ok).toBe(false);
  });
});

describe('an answer in Spanish', () => {
  const [presence, distress, , , practice] = readings;
  it.each([
    [presence, 'far-away', 'Lejos'],
    [distress, 7, '7 de 10'],
    [practice, true, 'Hecho'],
    [distress, 'seven', 'Esta respuesta no se puede mostrar.'],
  ])('says what the format says (%#)', (step, value, words) => {
    expect(answerInWords(step, value, 'es')).toBe(words);
  });
});

function reworded(step: Step): Step {
  return step.id === 'come-back' ? { ...step, prompt: 'Another prompt' } : step;
}
