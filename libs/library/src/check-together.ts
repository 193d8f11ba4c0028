import type { Exercise } from '@app/exercises';
import type { Finding } from './library-error';
import type { Filed } from './read-content';

/** What can only be wrong between exercises: one version twice, or a gentler one that is not. */
export function checkTogether(filed: readonly Filed<Exercise>[]): Finding[] {
  return [...versionsTwice(filed), ...notGentler(filed)];
}

function versionsTwice(filed: readonly Filed<Exercise>[]): Finding[] {
  const first = new Map<string, string>();
  return filed.flatMap(({ file, value: { id, version } }) => {
    const other = first.get(`${id}@${version}`);
    first.set(`${id}@${version}`, other ?? file);
    return other ? [{ file, path: 'version', message: `${other} is version ${version} too.` }] : [];
  });
}

function notGentler(filed: readonly Filed<Exercise>[]): Finding[] {
  return filed.flatMap(({ file, value }) => {
    const others = filed.filter((other) => other.value.id === value.gentler);
    if (others.length === 0)
      return [{ file, path: 'gentler', message: `There is no exercise "${value.gentler}".` }];
    return others.some((other) => other.value.intensity > value.intensity)
      ? [{ file, path: 'gentler', message: `"${value.gentler}" is not gentler.` }]
      : [];
  });
}
