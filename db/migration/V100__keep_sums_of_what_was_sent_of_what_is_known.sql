-- Sums by donor and lane are kept of what is known now, and no more by the day of its recording. The cells are filled anew.
comment on column figure.recorded_level is 'as happened_level; of SENT there are only sums of all of time (4)';
truncate figure, figure_recent, figure_fold;
