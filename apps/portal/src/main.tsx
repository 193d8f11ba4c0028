import './styles';
import './words';
import { TrellisProvider } from '@app/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { queries } from './api/queries';
import { fetchPagesWhenIdle } from './layout/late-page';
import { keepForOffline } from './offline/keep-for-offline';
import { router } from './routes';
import { watchSessionEnd } from './session/come-and-go';

watchSessionEnd(router);

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <TrellisProvider surface="portal">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </TrellisProvider>
  </StrictMode>,
);

fetchPagesWhenIdle();
keepForOffline();
