import { AppError, requestContext } from '@app/kernel';
import { createLogger } from './logger';
import { NestLogger } from './nest-logger';

const WORDS = 'the day I never told anybody about';

describe('the log', () => {
  const lines: string[] = [];
  const logger = createLogger('debug', 'test', { write: (line) => void lines.push(line) });
  const nest = new NestLogger(logger);
  const last = () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;
  const caught = (work: () => unknown): unknown => {
    try {
      return work();
    } catch (error) {
      return error;
    }
  };
  const parseError = caught(() => JSON.parse(`${WORDS}`) as unknown) as Error;

  afterEach(() => {
    expect(lines.join('')).not.toContain('never told');
    lines.length = 0;
  });

  it('keeps the allowed fields only', () => {
    nest.log({ msg: 'Answered', status: 200, body: WORDS, req: { headers: {} } }, 'Http');
    expect(last()).toMatchObject({
      level: 'info',
      service: 'test',
      context: 'Http',
      status: 200,
      msg: 'Answered',
    });
    expect(last()).not.toHaveProperty('body');
    expect(last()).not.toHaveProperty('req');
  });

  it('joins lines by request and job', () => {
    requestContext.run({ requestId: 'r1', jobId: 'j1' }, () => nest.log('Working'));
    expect(last()).toMatchObject({ requestId: 'r1', jobId: 'j1', msg: 'Working' });
  });

  it.each([
    ['as the message', () => nest.error(parseError)],
    ['as a field', () => nest.error({ msg: 'Failed', err: parseError })],
    ['with a stack', () => nest.error('Failed', parseError.stack, 'Http')],
    ['straight to pino', () => logger.error(parseError)],
    ['as a field straight to pino', () => logger.error({ err: parseError })],
    ['as a cause', () => logger.error({ err: new Error('outer', { cause: parseError }) })],
    ['over several lines', () => logger.error(new Error(`a\n    at ${WORDS}\nb`))],
    ['as a thrown string', () => logger.error({ err: WORDS }, 'Failed')],
  ])('never repeats the words of an error: %s', (_how, log) => {
    log();
    expect(last()).toMatchObject({ level: 'error' });
  });

  it('says what kind of error it was, and where', () => {
    nest.error({ msg: 'Failed', err: parseError });
    expect(last().err).toMatchObject({
      type: 'SyntaxError',
      at: expect.arrayContaining([expect.stringContaining('logger.spec')]) as unknown,
    });
  });

  it('repeats our own errors, whose words are the product’s', () => {
    nest.error({ msg: 'Failed', err: new AppError(404, 'NOT_FOUND', 'Not found') });
    expect(last().err).toMatchObject({ message: 'NOT_FOUND: Not found' });
  });
});
