import type { PersonDto } from '@app/api-client/clinic';
import { t } from '../words';

export type Role = PersonDto['roles'][number];

export const ROLES: Role[] = ['owner', 'admin', 'therapist', 'supervisor'];

export const rolesInWords = (roles: Role[]): string =>
  roles.map((role) => t(`clinic.role.${role}`)).join(', ');
