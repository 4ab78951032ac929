import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { keepCluster } from './keep-cluster.js';

const ended = 'Databáze neočekávaně skončila, spouštíme ji znovu.';
const back = 'Databáze zase běží.';

/** A cluster by its word: how often it was started and stopped, what was said, and whether it is up and can start. */
class Cluster {
  isUp = false;
  canStart = true;
  starts = 0;
  stops = 0;
  readonly said: string[] = [];

  keep = () =>
    keepCluster({
      isUp: () => Promise.resolve(this.isUp),
      start: () => {
        if (!this.canStart) return Promise.reject(new Error('Disk je plný.'));
        this.starts += 1;
        this.isUp = true;
        return Promise.resolve({
          adminUrl: 'postgresql://127.0.0.1',
          stop: () => {
            this.stops += 1;
            this.isUp = false;
            return Promise.resolve();
          },
        });
      },
      say: (sentence) => this.said.push(sentence),
    });
}

describe('a kept cluster', () => {
  beforeEach(() => {
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  it('is started again where it ended by itself, and both is said', async () => {
    const cluster = new Cluster();
    await cluster.keep();
    await jest.advanceTimersByTimeAsync(10_000);
    expect(cluster).toMatchObject({ starts: 1, said: [] });
    cluster.isUp = false;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(cluster).toMatchObject({ starts: 2, said: [ended, back] });
    cluster.isUp = false;
    await jest.advanceTimersByTimeAsync(10_000);
    expect(cluster).toMatchObject({ starts: 3, said: [ended, back, ended, back] });
  });

  it('that does not start is tried until it does, and says why once', async () => {
    const cluster = new Cluster();
    await cluster.keep();
    cluster.isUp = false;
    cluster.canStart = false;
    await jest.advanceTimersByTimeAsync(20_000);
    expect(cluster).toMatchObject({ starts: 1, said: [ended, 'Disk je plný.'] });
    cluster.canStart = true;
    await jest.advanceTimersByTimeAsync(4000);
    expect(cluster).toMatchObject({ starts: 2, said: [ended, 'Disk je plný.', back] });
  });

  it('is looked at no more once it was stopped, and what runs no more is not stopped', async () => {
    const cluster = new Cluster();
    const kept = await cluster.keep();
    await kept.stop();
    await jest.advanceTimersByTimeAsync(20_000);
    expect(cluster).toMatchObject({ starts: 1, stops: 1, said: [] });

    const gone = new Cluster();
    const other = await gone.keep();
    gone.isUp = false;
    await other.stop();
    expect(gone.stops).toBe(0);
  });
});
