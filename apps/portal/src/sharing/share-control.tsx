import type { ShareDto } from '@app/api-client/portal';
import { SharingChip, type Sharing } from '@app/ui';
import { Button } from '@mantine/core';
import { ShareFailure, StoppedWords } from '../keeping/share-words';
import { useShareSwitch } from '../keeping/use-share-switch';
import { t } from '../words';
import classes from './sharing.module.css';

type ShareControlProps = {
  sharing: Sharing;
  /** Whom it is shared with. */
  name: string;
  /** What it is about, for who hears the button alone. */
  what: string;
  readings: { name: string; at: string }[];
  /** A fact that stands beside the state. */
  note?: string;
  send: (write: ShareDto) => Promise<unknown>;
};

/** Who sees one thing, and the one tap that changes it. */
export function ShareControl(props: ShareControlProps) {
  const { sharing, name, what, readings, note, send } = props;
  const share = useShareSwitch(send);
  const isShared = sharing === 'shared';
  const act = isShared ? t('portal.share.stop') : t('portal.share.with', { name });
  return (
    <>
      <div className={classes.control}>
        <SharingChip sharing={sharing} name={name} />
        <Button
          variant="subtle"
          disabled={share.isBusy}
          aria-label={t('portal.shares.act', { act, what })}
          onClick={() => share.set(isShared ? 'private' : 'shared')}
        >
          {act}
        </Button>
      </div>
      <div role="status" className={share.done === 'private' ? classes.notice : 'unseen'}>
        {share.done === 'private' && <StoppedWords readings={readings} />}
      </div>
      {note && share.done !== 'private' && <p className={classes.quiet}>{note}</p>}
      <ShareFailure
        share={share}
        still={t(isShared ? 'portal.share.stillShared' : 'portal.share.stillOwn')}
      />
    </>
  );
}
