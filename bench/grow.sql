-- Copies the courses of bench/compare (patients named bench-...) :copies times, thinned to the patient, the diagnosis, AFP and the responses,
-- with their index rows, their places in the worklist and their outcomes. Only for a database that is thrown away: bench/grow.
create temp table kept as
  select r.res_id, r.res_id as patient_res, r.fhir_id as patient from hfj_resource r
    where r.res_type = 'Patient' and r.fhir_id ~ '^bench-[0-9]+-[0-9]+$'
  union
  select r.res_id, p.res_id, p.fhir_id from hfj_resource p
    join hfj_res_link l on l.target_resource_id = p.res_id join hfj_resource r on r.res_id = l.src_resource_id
    where p.res_type = 'Patient' and p.fhir_id ~ '^bench-[0-9]+-[0-9]+$' and r.fhir_id ~ '(-hcc|-1834-1-[0-9]+|-response-[0-9]+)$';
create temp table copied as
  select k.res_id, k.patient, n, (:from + n) as copy, (:from + n)::bigint * 10000000 as apart from kept k cross join generate_series(1, :copies) n;
create function pg_temp.copy_rows(name text, changed text[]) returns bigint language plpgsql as $$
declare columns text; picked text; rows bigint;
begin
  select string_agg(quote_ident(c.column_name), ', ' order by c.ordinal_position),
      string_agg(coalesce((select split_part(x, ' := ', 2) from unnest(changed) x where split_part(x, ' := ', 1) = c.column_name),
        't.' || quote_ident(c.column_name)), ', ' order by c.ordinal_position)
    into columns, picked from information_schema.columns c where c.table_schema = 'public' and c.table_name = name;
  execute format('insert into %I (%s) select %s from %I t join copied c on c.res_id = t.%I',
    name, columns, picked, name, case when name = 'hfj_res_link' then 'src_resource_id' else 'res_id' end);
  get diagnostics rows = row_count;
  return rows;
end $$;
set synchronous_commit = off;
set session_replication_role = replica;
select sum(pg_temp.copy_rows(t.name, t.changed)) as rows_added from (values
  -- a copy is no news
  ('hfj_resource', array['res_updated := t.res_updated - interval ''1 day''', 'res_id := t.res_id + c.apart', 'fhir_id := t.fhir_id || ''-'' || c.copy']),
  ('hfj_res_ver', array['pid := t.pid + c.apart', 'res_id := t.res_id + c.apart',
    'res_text_vc := replace(t.res_text_vc, ''"Patient/'' || c.patient || ''"'', ''"Patient/'' || c.patient || ''-'' || c.copy || ''"'')']),
  ('hfj_spidx_token', array['sp_id := t.sp_id + c.apart', 'res_id := t.res_id + c.apart']),
  ('hfj_spidx_string', array['sp_id := t.sp_id + c.apart', 'res_id := t.res_id + c.apart']),
  ('hfj_spidx_date', array['sp_id := t.sp_id + c.apart', 'res_id := t.res_id + c.apart']),
  ('hfj_spidx_quantity', array['sp_id := t.sp_id + c.apart', 'res_id := t.res_id + c.apart']),
  ('hfj_spidx_uri', array['sp_id := t.sp_id + c.apart', 'res_id := t.res_id + c.apart']),
  ('hfj_res_link', array['pid := t.pid + c.apart', 'src_resource_id := t.src_resource_id + c.apart',
    'target_resource_id := t.target_resource_id + c.apart'])) t(name, changed);
insert into hepatora_worklist
  select (jsonb_populate_record(w, jsonb_build_object('patient', w.patient || '-' || c.copy))).*
  from hepatora_worklist w join copied c on c.patient = w.patient join hfj_resource r on r.res_id = c.res_id and r.res_type = 'Patient';
insert into hepatora_outcome
  select (jsonb_populate_record(o, jsonb_build_object('patient', o.patient || '-' || c.copy))).*
  from hepatora_outcome o join copied c on c.patient = o.patient join hfj_resource r on r.res_id = c.res_id and r.res_type = 'Patient';
