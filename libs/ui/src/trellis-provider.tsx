import { MantineProvider } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useEffect, useLayoutEffect, useMemo, useState, type ReactNode } from 'react';
import { pageNonce, shareNonce } from './nonce';
import { clinicTheme, portalTheme } from './theme/theme';
import { tokenVariables } from './theme/variables';
import { loadReadingFont } from './tokens/fonts';
import { ViewContext } from './view/view-context';
import { keepView, loadView, onViewKeptElsewhere, shownMode, type View } from './view/view-store';

shareNonce();

/** The look of one surface: theme, mode, motion and face. Wraps the whole app, once. */
export function TrellisProvider(props: { surface: 'clinic' | 'portal'; children: ReactNode }) {
  const [view, setView] = useState<View>(loadView);
  const deviceIsDark = useMediaQuery('(prefers-color-scheme: dark)', false, {
    getInitialValueInEffect: false,
  });
  const shown = shownMode(view.mode, deviceIsDark);

  useEffect(() => onViewKeptElsewhere(() => setView(loadView())), []);

  useLayoutEffect(() => {
    const root = document.documentElement;
    root.dataset.surface = props.surface;
    root.dataset.view = shown;
    root.dataset.motion = view.still || shown === 'low-stimulation' ? 'still' : 'free';
    root.dataset.font = view.readingFont ? 'reading' : 'plain';
    if (view.readingFont) loadReadingFont();
  }, [props.surface, shown, view.still, view.readingFont]);

  const value = useMemo(
    () => ({
      ...view,
      shown,
      change: (part: Partial<View>) => {
        setView((before) => {
          const after = { ...before, ...part };
          keepView(after);
          return after;
        });
      },
    }),
    [view, shown],
  );

  return (
    <MantineProvider
      theme={props.surface === 'portal' ? portalTheme : clinicTheme}
      cssVariablesResolver={tokenVariables}
      forceColorScheme={shown === 'light' ? 'light' : 'dark'}
      getStyleNonce={pageNonce}
    >
      <ViewContext value={value}>{props.children}</ViewContext>
    </MantineProvider>
  );
}
