import { MINUTE, newId } from '@app/kernel';
import { aClient, aMember, aPractice, aResponse, type BuiltPractice } from '@app/testing';
import { auditActions } from './accounts';
import { type ApiBench, type Browser, startApiBench } from './api-bench';
import { signedIn } from './signed-in';

describe('marks that something was read', () => {
  let bench: ApiBench;
  let practice: BuiltPractice;
  let clinic: Browser;

  beforeAll(async () => {
    bench = await startApiBench();
  });
  afterAll(() => bench.close());
  beforeEach(async () => {
    practice = await aPractice(bench);
    clinic = await signedIn(bench, practice.therapist);
  });

  const handedIn = async () => {
    const { therapist, client } = practice;
    return (await aResponse(bench, therapist.actor, client.actor)).responseId;
  };
  const toRead = async () => {
    const { body } = await clinic.get('/api/caseload').expect(200);
    const { clientId } = practice.client.actor;
    return body.clients.find(({ id }: { id: string }) => id === clientId).newResponses as number;
  };
  const audited = async (action: string) =>
    (await auditActions(bench, practice.id)).filter((one) => one === action).length;

  describe('DELETE /api/responses/:id/review', () => {
    it('makes it new again, once, and says so in the trail', async () => {
      const id = await handedIn();
      await clinic.post(`/api/responses/${id}/review`).expect(200);
      expect(await toRead()).toBe(0);
      await clinic.delete(`/api/responses/${id}/review`).expect(204);
      await clinic.delete(`/api/responses/${id}/review`).expect(204);
      expect(await toRead()).toBe(1);
      expect(await audited('response.review-taken-back')).toBe(1);
      const { body } = await clinic.get(`/api/responses/${id}`).expect(200);
      expect(body.reviewedAt).toBeNull();
    });

    it('can be marked again after that', async () => {
      const id = await handedIn();
      await clinic.post(`/api/responses/${id}/review`).expect(200);
      await clinic.delete(`/api/responses/${id}/review`).expect(204);
      bench.clock.advance(MINUTE);
      const { body } = await clinic.post(`/api/responses/${id}/review`).expect(200);
      expect(body.reviewedAt).toBe(bench.clock.now().toISOString());
      expect(await audited('response.reviewed')).toBe(2);
    });

    it('answers the same for what is missing, another practice’s and no id', async () => {
      const id = await handedIn();
      await clinic.post(`/api/responses/${id}/review`).expect(200);
      const stranger = await signedIn(bench, (await aPractice(bench)).therapist);
      await stranger.delete(`/api/responses/${id}/review`).expect(404);
      const colleague = await aMember(bench, practice.id, { roles: ['therapist'] });
      const browser = await signedIn(bench, colleague);
      await browser.delete(`/api/responses/${id}/review`).expect(404);
      await clinic.delete(`/api/responses/${newId()}/review`).expect(404);
      await clinic.delete('/api/responses/nothing/review').expect(404);
      await bench.clinic().delete(`/api/responses/${id}/review`).expect(401);
      expect(await toRead()).toBe(0);
    });
  });

  describe('POST /api/clients/:id/reviews', () => {
    const mark = (responseIds: unknown, clientId = practice.client.actor.clientId) =>
      clinic.post(`/api/clients/${clientId}/reviews`).send({ responseIds });

    it('marks several at once, and names those that were new', async () => {
      const [first, second, third] = [await handedIn(), await handedIn(), await handedIn()];
      await clinic.post(`/api/responses/${first}/review`).expect(200);
      const { body } = await mark([first, second, second]).expect(200);
      expect(body).toEqual({ responseIds: [second] });
      expect((await mark([first, second]).expect(200)).body).toEqual({ responseIds: [] });
      expect(await toRead()).toBe(1);
      expect((await clinic.get(`/api/responses/${third}`)).body.reviewedAt).toBeNull();
      expect(await audited('response.reviewed')).toBe(2);
    });

    it('marks none where one of them is another client’s', async () => {
      const mine = await handedIn();
      const other = await aClient(bench, practice.id, { therapist: practice.therapist });
      const { responseId } = await aResponse(bench, practice.therapist.actor, other.actor);
      await mark([mine, responseId]).expect(404);
      await mark([mine, newId()]).expect(404);
      expect(await toRead()).toBe(1);
    });

    it('refuses a list that is none', async () => {
      for (const wrong of [[], ['nothing'], 'nothing', Array.from({ length: 101 }, newId)]) {
        const { status, body } = await mark(wrong);
        expect([status, body.errors?.[0]?.field]).toEqual([400, 'responseIds']);
      }
      await mark([await handedIn()], newId()).expect(404);
    });

    it('is closed to strangers', async () => {
      const id = await handedIn();
      const path = `/api/clients/${practice.client.actor.clientId}/reviews`;
      await bench
        .clinic()
        .post(path)
        .send({ responseIds: [id] })
        .expect(401);
      const stranger = await signedIn(bench, (await aPractice(bench)).therapist);
      await stranger
        .post(path)
        .send({ responseIds: [id] })
        .expect(404);
      expect(await toRead()).toBe(1);
    });
  });
});
