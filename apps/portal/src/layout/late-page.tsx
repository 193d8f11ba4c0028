import { LoadingState, Page } from '@app/ui';
import { type ComponentType, useEffect, useState } from 'react';
import { BrokenScreen } from './broken-screen';

const loads: (() => Promise<void>)[] = [];

/**
 * A page whose code arrives later than the first one. Where it does not arrive, its place says so and
 * tries again: the tab is never reloaded by itself, for it may hold words that are not sent.
 */
export function latePage(load: () => Promise<ComponentType>) {
  let Loaded: ComponentType | undefined;
  const arrive = async () => {
    Loaded ??= await load();
  };
  loads.push(arrive);

  function LatePage() {
    const [state, setState] = useState<'waiting' | 'here' | 'broken'>(Loaded ? 'here' : 'waiting');
    const attempt = async () => {
      await arrive();
      setState('here');
    };
    useEffect(() => {
      if (!Loaded) attempt().catch(() => setState('broken'));
    }, []);
    if (Loaded) return <Loaded />;
    if (state === 'broken') return <BrokenScreen attempt={attempt} />;
    return (
      <Page>
        <LoadingState />
      </Page>
    );
  }
  // The router waits for this before it leaves the page before.
  LatePage.preload = () => arrive().catch(() => undefined);
  return LatePage;
}

/** Fetches every page once the first one is drawn, so that later ones open without a connection. */
export function fetchPagesWhenIdle(): void {
  const fetchAll = async () => {
    const results = await Promise.allSettled(loads.map((load) => load()));
    if (results.every(({ status }) => status === 'fulfilled')) return;
    window.addEventListener('online', () => void fetchAll(), { once: true });
  };
  const start = () => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => void fetchAll());
    // Safari has no idle callback.
    else setTimeout(() => void fetchAll(), 500);
  };
  if (document.readyState === 'complete') start();
  else window.addEventListener('load', start, { once: true });
}
