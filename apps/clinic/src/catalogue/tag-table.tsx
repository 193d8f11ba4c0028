import { activeLocale } from '@app/ui';
import { t } from '../words';
import { aimName, patternName, pillarName, strandName, whenName, woundName } from './tag-words';
import classes from './catalogue.module.css';

type Tagged = {
  /** A programme leads through several, and has none. */
  pillar?: string;
  strands: readonly string[];
  wounds: readonly string[];
  patterns: readonly string[];
  repairAims: readonly string[];
  when: string;
};

/** Every tag in words. */
export function TagTable({ of }: { of: Tagged }) {
  const { pillar, strands, wounds, patterns, repairAims, when } = of;
  const rows = [
    { term: t('clinic.assign.pillar'), names: pillar ? [pillarName(pillar)] : [] },
    { term: t('clinic.catalogue.strand'), names: strands.map(strandName) },
    { term: t('clinic.catalogue.wound'), names: wounds.map(woundName) },
    { term: t('clinic.catalogue.pattern'), names: patterns.map(patternName) },
    { term: t('clinic.catalogue.aims'), names: repairAims.map(aimName) },
    { term: t('clinic.catalogue.when'), names: [whenName(when)] },
  ].filter(({ names }) => names.length > 0);
  const listed = new Intl.ListFormat(activeLocale(), { type: 'unit' });
  return (
    <dl className={classes.table}>
      {rows.map(({ term, names }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{listed.format(names)}</dd>
        </div>
      ))}
    </dl>
  );
}
