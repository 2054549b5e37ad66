-- The patients a server follows, share by share in the order of their ids: the planner cannot guess how many a share has, and read half of
-- the table in the middle of a sweep of 100,000.
create index hepatora_patients_by_share on hfj_resource ((hashtext(fhir_id) & 15), fhir_id)
  where res_type = 'Patient' and res_deleted_at is null;
