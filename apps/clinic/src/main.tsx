import './styles';
import './words';
import { TrellisProvider } from '@app/ui';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { createQueries } from './api/query-client';
import { followWayBack } from './response/way-back';
import { router } from './routes';
import { followOtherTabs } from './session/session-clock';
import { followContact } from './session/session-contact';
import { answerRefusal, endSession } from './session/session-end';
import { takeLinkToken } from './sign-in/link-token';

takeLinkToken();

const queries = createQueries((problem) => answerRefusal(problem, { router, queries }));
followContact(queries);
followWayBack(router);
followOtherTabs(() => endSession({ router, queries }, { isFromOtherTab: true }));

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <TrellisProvider surface="clinic">
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </TrellisProvider>
  </StrictMode>,
);
