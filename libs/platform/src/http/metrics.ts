import { Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { Counters } from '../counters.js';
import { Jobs } from '../jobs/jobs.js';

/** Figures for operators: the process, requests by route and status, jobs that failed for good, what rooms count. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests: Histogram<'method' | 'route' | 'status'>;

  constructor(
    jobs: Jobs,
    private readonly counters: Counters,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.requests = new Histogram({
      name: 'navaz_http_request_seconds',
      help: 'Time to answer an HTTP request, by route, never by content',
      labelNames: ['method', 'route', 'status'],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5],
      registers: [this.registry],
    });
    new Gauge({
      name: 'navaz_dead_letters',
      help: 'Jobs that failed for good and wait for an operator',
      registers: [this.registry],
      async collect() {
        this.set(await jobs.deadLetters());
      },
    });
  }

  get contentType(): string {
    return this.registry.contentType;
  }

  /** Prometheus' text format. */
  text(): Promise<string> {
    return Registry.merge([this.registry, this.counters.registry]).metrics();
  }

  /** Counts one answered request. */
  observe(method: string, route: string, status: number, seconds: number): void {
    this.requests.observe({ method, route, status: String(status) }, seconds);
  }
}
