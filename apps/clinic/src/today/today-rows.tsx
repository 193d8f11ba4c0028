import type { TodayRowDto } from '@app/api-client/clinic';
import { ActionIcon } from '@mantine/core';
import { IconMoonStars } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import { useShownName } from '../privacy/veil';
import { t } from '../words';
import { ActOn } from './act-on';
import { ReasonLabel } from './reason-label';
import { reasonInWords } from './reason-words';
import classes from './today.module.css';

type TodayRowsProps = { rows: TodayRowDto[]; onPutOff: (row: TodayRowDto) => void };

/** A line a client and reason: what it is, who, why, and the one thing to do about it. */
export function TodayRows({ rows, onPutOff }: TodayRowsProps) {
  const shown = useShownName();
  return (
    <ul className={`bare ${classes.rows}`}>
      {rows.map((row) => (
        <Row
          key={`${row.clientId}/${row.reason}`}
          row={row}
          name={shown(row.clientName)}
          onPutOff={onPutOff}
        />
      ))}
    </ul>
  );
}

type RowProps = Omit<TodayRowsProps, 'rows'> & { row: TodayRowDto; name: string };

function Row({ row, name, onPutOff }: RowProps) {
  const putOff = t('clinic.today.putOff', { name });
  return (
    <li className={classes.row}>
      <ReasonLabel row={row} />
      <span className={classes.who}>
        <Link to="/clients/$clientId" params={{ clientId: row.clientId }} className={classes.name}>
          {name}
        </Link>
        {row.clientStatus === 'paused' && (
          <span className={classes.paused}>{t('clinic.client.paused')}</span>
        )}
      </span>
      <span className={classes.why}>{reasonInWords(row, new Date()).join(' ')}</span>
      <ActOn row={row} name={name} className={classes.act} />
      <ActionIcon
        variant="subtle"
        size="lg"
        aria-label={putOff}
        title={putOff}
        onClick={() => onPutOff(row)}
      >
        <IconMoonStars size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </li>
  );
}
