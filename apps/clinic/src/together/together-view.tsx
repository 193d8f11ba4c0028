import type { Exercise } from '@app/exercises';
import { BlankStep } from '@app/ui';
import { Button, Modal } from '@mantine/core';
import { IconArrowLeft, IconArrowRight } from '@tabler/icons-react';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { t } from '../words';
import { type TogetherPage, togetherPages } from './together-pages';
import classes from './together.module.css';

/** Keys that turn the page, those of a clicker among them. */
const TURNS: Record<string, number> = { ArrowRight: 1, PageDown: 1, ArrowLeft: -1, PageUp: -1 };

type TogetherViewProps = {
  /** As the client was given it. */
  exercise: Exercise;
  onClose: () => void;
};

/** The exercise on the whole screen, for two people in one room. Nothing is filled in here, or kept. */
export function TogetherView({ exercise, onClose }: TogetherViewProps) {
  const [at, setAt] = useState(0);
  const place = useRef<HTMLDivElement>(null);
  const pages = togetherPages(exercise);
  const page = pages[at]!;
  const turn = (by: number) => setAt(Math.min(pages.length - 1, Math.max(0, at + by)));
  const onKey = (event: KeyboardEvent) => {
    const by = TURNS[event.key];
    if (by === undefined) return;
    event.preventDefault();
    turn(by);
  };
  useEffect(() => {
    place.current?.scrollTo(0, 0);
    place.current?.focus({ preventScroll: true });
  }, [at]);
  return (
    <Modal
      opened
      fullScreen
      onClose={onClose}
      title={t('clinic.together.title')}
      closeButtonProps={{ 'aria-label': t('clinic.together.close') }}
      classNames={{
        content: classes.screen,
        header: classes.head,
        title: classes.title,
        body: classes.body,
      }}
      transitionProps={{ duration: 0 }}
      onKeyDown={onKey}
    >
      <div
        ref={place}
        className={classes.page}
        tabIndex={0}
        role="region"
        aria-label={placeOf(page)}
        data-autofocus
      >
        <Shown page={page} />
      </div>
      <div className={classes.turn}>
        <Button
          variant="default"
          leftSection={<IconArrowLeft size={20} aria-hidden />}
          disabled={at === 0}
          onClick={() => turn(-1)}
        >
          {t('clinic.together.back')}
        </Button>
        <span role="status">{placeOf(page)}</span>
        {at < pages.length - 1 ? (
          <Button
            variant="default"
            rightSection={<IconArrowRight size={20} aria-hidden />}
            onClick={() => turn(1)}
          >
            {t('clinic.together.next')}
          </Button>
        ) : (
          <Button variant="default" onClick={onClose}>
            {t('clinic.together.close')}
          </Button>
        )}
      </div>
    </Modal>
  );
}

function Shown({ page }: { page: TogetherPage }) {
  switch (page.kind) {
    case 'opening':
      return (
        <>
          <h2>{page.title}</h2>
          <p>{page.purpose}</p>
          <p>{t('clinic.together.intro')}</p>
        </>
      );
    case 'step':
      return <BlankStep step={page.step} />;
    case 'home':
      return (
        <>
          <h2>{t('clinic.together.home')}</h2>
          <p>{t('clinic.together.homeIntro')}</p>
        </>
      );
  }
}

function placeOf(page: TogetherPage): string {
  switch (page.kind) {
    case 'opening':
      return t('clinic.together.opening');
    case 'step':
      return t('clinic.together.place', { number: page.number, of: page.of });
    case 'home':
      return t('clinic.together.last');
  }
}
