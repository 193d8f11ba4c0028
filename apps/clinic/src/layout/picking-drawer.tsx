import { Drawer } from '@mantine/core';
import { type ReactNode, useEffect, useState } from 'react';
import { t } from '../words';
import classes from './picking-drawer.module.css';

type PickingDrawerProps = {
  title: string;
  onClose: () => void;
  /** The cards to pick from. */
  list: ReactNode;
  /** What was picked; by itself it says what to pick. */
  look: ReactNode;
  /** What `look` is, for those who hear it; absent where nothing is picked yet. */
  lookLabel?: string | undefined;
  /** What can be done with it. */
  foot?: ReactNode;
};

/** Something picked from a list on the left and looked at on the right, over the page it is for. */
export function PickingDrawer({ title, onClose, list, look, ...rest }: PickingDrawerProps) {
  const { lookLabel, foot } = rest;
  useFocusBack();
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="64rem"
      title={title}
      closeButtonProps={{ 'aria-label': t('clinic.assign.close') }}
      classNames={{
        content: classes.content,
        header: classes.header,
        title: classes.title,
        body: classes.body,
      }}
      transitionProps={{ duration: 0 }}
    >
      <div className={classes.columns}>
        {list}
        {lookLabel ? (
          <div className={classes.look} tabIndex={0} role="region" aria-label={lookLabel}>
            {look}
          </div>
        ) : (
          <p className={classes.pickFirst}>{look}</p>
        )}
      </div>
      {foot && <div className={classes.foot}>{foot}</div>}
    </Drawer>
  );
}

/**
 * Hands the focus back to what opened this. A drawer does so by itself only where it was there
 * before it was opened, and this one comes and goes with what it shows.
 */
function useFocusBack() {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      setTimeout(() => {
        const isNowhere = document.activeElement === document.body;
        if (isNowhere && opener instanceof HTMLElement) opener.focus();
      });
    },
    [opener],
  );
}

/** The cards, one of which can be picked. */
export function PickCards({ legend, children }: { legend: string; children: ReactNode }) {
  return (
    <fieldset className={classes.cards} tabIndex={-1}>
      <legend className="unseen">{legend}</legend>
      {children}
    </fieldset>
  );
}

type PickCardProps = {
  /** The same for every card of a list. */
  name: string;
  isPicked: boolean;
  onPick: () => void;
  children: ReactNode;
};

export function PickCard({ name, isPicked, onPick, children }: PickCardProps) {
  return (
    <label className={classes.card}>
      <input type="radio" name={name} checked={isPicked} onChange={onPick} />
      {children}
    </label>
  );
}
