export {
  AppointmentDto,
  AppointmentsPageDto,
  CancelAppointmentDto,
  DiaryDto,
  DiaryEntryDto,
  DiaryQueryDto,
  MoveAppointmentDto,
  NextLookDto,
  PlanAppointmentDto,
  PlannedDto,
  USUAL_MINUTES,
} from './appointment.dto';
export { AppointmentEntity, type Place, PLACES } from './appointment.entity';
export { AppointmentsModule } from './appointments.module';
export { AppointmentsService } from './appointments.service';
