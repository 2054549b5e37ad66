package org.hepatora.cdshooks;

/** One CDS service. To add one, write a component that implements this; nothing else changes. */
interface CdsService {
  /** What discovery says about it. */
  ServiceDescription description();

  /** The cards for one call. */
  CdsAnswer answer(CdsRequest request);
}
