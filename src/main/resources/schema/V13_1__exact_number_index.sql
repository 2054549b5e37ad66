-- HAPI 8.8.0 indexes a number with two decimal places (decimal(19,2)), so a probability of 0.005 was found as 0.01.
-- What was indexed before is exact after a $reindex.
do $$
begin
  if exists (select 1 from information_schema.columns
             where table_schema = current_schema() and table_name = 'hfj_spidx_number'
               and column_name = 'sp_value' and numeric_scale is not null) then
    alter table hfj_spidx_number alter column sp_value type numeric;
  end if;
end $$;
