-- A page of the worklist is read on from its neighbour: the order as comparable expressions, all ascending.
drop index if exists hepatora_worklist_order;
create index hepatora_worklist_order on hepatora_worklist
  (settled, urgency, missing, (-plateau_days), (coalesce(earliest, date '9999-12-31')), (length(patient)), patient);
