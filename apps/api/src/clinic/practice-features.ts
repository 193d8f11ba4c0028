import { AdministrationModule } from '@app/domain/administration';
import { InvitesModule } from '@app/domain/invites';
import { MeasuresModule } from '@app/domain/measures';
import { SignUpModule } from '@app/domain/sign-up';
import { AuditController } from './audit.controller';
import { ClientsController } from './clients.controller';
import { JoinController } from './join.controller';
import { MeasuresController } from './measures.controller';
import { PeopleController } from './people.controller';
import { PracticeController } from './practice.controller';
import { SignUpController } from './sign-up.controller';

/** How a practice comes to be and is run, as the clinic surface offers it. */
export const practiceFeatures = {
  modules: [AdministrationModule, InvitesModule, MeasuresModule, SignUpModule],
  controllers: [
    AuditController,
    ClientsController,
    JoinController,
    MeasuresController,
    PeopleController,
    PracticeController,
    SignUpController,
  ],
};
