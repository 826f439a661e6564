/** The telemetry events of a decision: names, members and their order as the Python SDK emits them. */
import type { RouteRequest } from './request.js';

export interface TelemetryEvent {
  event_id: string;
  [member: string]: unknown;
}

const CONTROLS = /[\u0000-\u001f\u007f]/g;

/** An id without control characters, so that it cannot forge a line of a log. */
function sanitiseId(id: string): string {
  return id.replace(CONTROLS, '');
}

/** Builds the events of one decision: the time, the sanitised ids and the dry-run mark are the same in all. */
export class Telemetry {
  private readonly ids: { correlation_id: string; tenant_id: string; capability_id: string };
  private readonly request: Pick<RouteRequest, 'env' | 'data_label' | 'qos_class' | 'dry_run'>;
  private readonly timestamp: string;

  constructor(
    request: Pick<
      RouteRequest,
      'correlation_id' | 'tenant_id' | 'capability_id' | 'env' | 'data_label' | 'qos_class' | 'dry_run'
    >,
    timestamp: string,
  ) {
    this.request = request;
    this.timestamp = timestamp;
    this.ids = {
      correlation_id: sanitiseId(request.correlation_id),
      tenant_id: sanitiseId(request.tenant_id),
      capability_id: sanitiseId(request.capability_id),
    };
  }

  denied(code: string, message: string, ruleId: string): TelemetryEvent {
    return this.event('evt.os.task.denied', {
      timestamp: this.timestamp,
      ...this.ids,
      deny_code: code,
      deny_message: message,
      matched_rule_id: ruleId,
    });
  }

  blastScored(policyVersion: string | null, score: number): TelemetryEvent {
    return this.governance('evt.gov.blast_scored', {
      policy_version: policyVersion,
      blast_score: score,
      decision: 'ALLOW',
    });
  }

  privilegeChecked(policyVersion: string | null, species: string): TelemetryEvent {
    return this.governance('evt.gov.privilege_envelope.checked', {
      policy_version: policyVersion,
      worker_species_id: species,
      decision: 'ALLOW',
    });
  }

  attestationSkipped(species: string): TelemetryEvent {
    return this.event('evt.os.worker.attestation_skipped', {
      correlation_id: this.ids.correlation_id,
      worker_species_id: species,
      env: this.request.env,
      reason: 'worker attestation is not required by the hall config',
      severity: 'warn',
    });
  }

  routed(ruleId: string, species: string, policyVersion: string | null): TelemetryEvent {
    const { correlation_id, tenant_id, capability_id } = this.ids;
    return this.event('evt.os.task.routed', {
      timestamp: this.timestamp,
      correlation_id,
      tenant_id,
      task_id: 'task_default',
      capability_id,
      matched_rule_id: ruleId,
      selected_worker_species_id: species,
      policy_version: policyVersion,
      qos_class: this.request.qos_class,
    });
  }

  selected(species: string): TelemetryEvent {
    return this.event('evt.os.worker.selected', {
      timestamp: this.timestamp,
      ...this.ids,
      selected_worker_species_id: species,
      reason: 'first_available_candidate',
    });
  }

  gated(policyVersion: string | null, gateRan: boolean): TelemetryEvent {
    return this.event('evt.os.policy.gated', {
      timestamp: this.timestamp,
      ...this.ids,
      decision: 'ALLOW',
      policy_version: policyVersion,
      reason: gateRan ? 'policy_gate_allow' : 'no_gate_required',
    });
  }

  private governance(id: string, members: Record<string, unknown>): TelemetryEvent {
    return this.event(id, {
      timestamp: this.timestamp,
      correlation_id: this.ids.correlation_id,
      tenant_id: this.ids.tenant_id,
      env: this.request.env,
      data_label: this.request.data_label,
      ...members,
    });
  }

  private event(id: string, members: Record<string, unknown>): TelemetryEvent {
    return { event_id: id, ...members, ...(this.request.dry_run ? { dry_run: true } : {}) };
  }
}
