-- One dimension for who gave it and from where to where it goes, instead of one for each: figures of a donor's goods for a
-- country, or of what goes to a place, are then read off sums too, and the fold has less to add up. The cells are filled anew.
comment on column figure.dimension is 'WHOLE; SENT: by donor and lane; RECIPIENT';
truncate figure, figure_fold;
