import { useMediaQuery } from '@mantine/hooks';
import { useView } from './view-context';

/** True where nothing may move: by the device's setting, by choice, or in low stimulation. */
export function useIsStill(): boolean {
  const { still, shown } = useView();
  const deviceIsStill = useMediaQuery('(prefers-reduced-motion: reduce)', false, {
    getInitialValueInEffect: false,
  });
  return still || deviceIsStill || shown === 'low-stimulation';
}
