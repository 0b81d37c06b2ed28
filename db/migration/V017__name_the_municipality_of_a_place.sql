-- People look for Delhi, and the airport is called Indira Gandhi.
alter table place add column municipality text;
alter table place_revision add column municipality text;
comment on column place.municipality is 'the city or town that it serves, as people call it';

alter table place drop column sought;
alter table place add column sought tsvector not null generated always as (searchable(
    code || ' ' || name || ' ' || coalesce(municipality, '') || ' ' || coalesce(iata, '') || ' ' || coalesce(icao, '')
    || ' ' || coalesce(unlocode, ''))) stored;
create index place_sought_idx on place using gin (sought);

update place set municipality = seed.municipality, version = version + 1
from (values
    ('XIY', 'Xi''an'), ('CTU', 'Chengdu'), ('CKG', 'Chongqing'), ('DEL', 'New Delhi'), ('BOM', 'Mumbai'),
    ('MAA', 'Chennai'), ('BLR', 'Bengaluru'), ('HKG', 'Hong Kong'), ('LHR', 'London'), ('DXB', 'Dubai'),
    ('DOH', 'Doha'), ('BKK', 'Bangkok'), ('AMS', 'Amsterdam'), ('VIE', 'Vienna'), ('PRG', 'Prague'),
    ('TLV', 'Tel Aviv'), ('YYZ', 'Toronto'), ('NRT', 'Tokyo'), ('KUL', 'Kuala Lumpur'), ('JFK', 'New York'),
    ('CCU', 'Kolkata'), ('HYD', 'Hyderabad'), ('COK', 'Kochi'), ('AMD', 'Ahmedabad'), ('PNQ', 'Pune'),
    ('LKO', 'Lucknow'), ('GAU', 'Guwahati'), ('PEK', 'Beijing'), ('PVG', 'Shanghai'), ('CAN', 'Guangzhou'),
    ('SZX', 'Shenzhen'), ('KMG', 'Kunming'), ('WUH', 'Wuhan'), ('TSN', 'Tianjin'), ('NKG', 'Nanjing'),
    ('CGO', 'Zhengzhou'), ('HGH', 'Hangzhou'), ('TFU', 'Chengdu'), ('ICN', 'Seoul'), ('TPE', 'Taipei'),
    ('MNL', 'Manila'), ('CEB', 'Cebu'), ('SGN', 'Ho Chi Minh City'), ('HAN', 'Hanoi'), ('SIN', 'Singapore'),
    ('CGK', 'Jakarta'), ('DPS', 'Denpasar'), ('KIX', 'Osaka'), ('HND', 'Tokyo'), ('PNH', 'Phnom Penh'),
    ('RGN', 'Yangon'), ('DAC', 'Dhaka'), ('KTM', 'Kathmandu'), ('CMB', 'Colombo'), ('MLE', 'Malé'),
    ('KHI', 'Karachi'), ('ISB', 'Islamabad'), ('LHE', 'Lahore'), ('KBL', 'Kabul'), ('TAS', 'Tashkent'),
    ('ALA', 'Almaty'), ('VTE', 'Vientiane'), ('FRU', 'Bishkek'), ('DYU', 'Dushanbe'), ('AUH', 'Abu Dhabi'),
    ('SHJ', 'Sharjah'), ('DWC', 'Dubai'), ('RUH', 'Riyadh'), ('JED', 'Jeddah'), ('KWI', 'Kuwait City'),
    ('BAH', 'Manama'), ('MCT', 'Muscat'), ('AMM', 'Amman'), ('BEY', 'Beirut'), ('BGW', 'Baghdad'), ('EBL', 'Erbil'),
    ('DAM', 'Damascus'), ('IKA', 'Tehran'), ('IST', 'Istanbul'), ('TBS', 'Tbilisi'), ('EVN', 'Yerevan'),
    ('GYD', 'Baku'), ('ADE', 'Aden'), ('SAH', 'Sana''a'), ('FRA', 'Frankfurt'), ('MUC', 'Munich'),
    ('LEJ', 'Leipzig'), ('CGN', 'Cologne'), ('LGG', 'Liège'), ('BRU', 'Brussels'), ('OST', 'Ostend'),
    ('LUX', 'Luxembourg'), ('CDG', 'Paris'), ('MAD', 'Madrid'), ('ZAZ', 'Zaragoza'), ('BCN', 'Barcelona'),
    ('LIS', 'Lisbon'), ('FCO', 'Rome'), ('MXP', 'Milan'), ('BDS', 'Brindisi'), ('ZRH', 'Zurich'), ('GVA', 'Geneva'),
    ('CPH', 'Copenhagen'), ('ARN', 'Stockholm'), ('OSL', 'Oslo'), ('HEL', 'Helsinki'), ('WAW', 'Warsaw'),
    ('RZE', 'Rzeszów'), ('OTP', 'Bucharest'), ('SOF', 'Sofia'), ('BUD', 'Budapest'), ('ATH', 'Athens'),
    ('BEG', 'Belgrade'), ('VNO', 'Vilnius'), ('RIX', 'Riga'), ('TLL', 'Tallinn'), ('DUB', 'Dublin'),
    ('STN', 'London'), ('EMA', 'Nottingham'), ('SVO', 'Moscow'), ('CAI', 'Cairo'), ('NBO', 'Nairobi'),
    ('ADD', 'Addis Ababa'), ('EBB', 'Entebbe'), ('KGL', 'Kigali'), ('DAR', 'Dar es Salaam'), ('JNB', 'Johannesburg'),
    ('CPT', 'Cape Town'), ('LOS', 'Lagos'), ('ABV', 'Abuja'), ('ACC', 'Accra'), ('DSS', 'Dakar'), ('ABJ', 'Abidjan'),
    ('BKO', 'Bamako'), ('OUA', 'Ouagadougou'), ('NIM', 'Niamey'), ('NDJ', 'N''Djamena'), ('KRT', 'Khartoum'),
    ('PZU', 'Port Sudan'), ('JUB', 'Juba'), ('MGQ', 'Mogadishu'), ('JIB', 'Djibouti City'), ('LUN', 'Lusaka'),
    ('HRE', 'Harare'), ('LLW', 'Lilongwe'), ('BLZ', 'Blantyre'), ('MPM', 'Maputo'), ('BEW', 'Beira'),
    ('TNR', 'Antananarivo'), ('FIH', 'Kinshasa'), ('GOM', 'Goma'), ('BGF', 'Bangui'), ('DLA', 'Douala'),
    ('NSI', 'Yaoundé'), ('CMN', 'Casablanca'), ('TUN', 'Tunis'), ('ALG', 'Algiers'), ('MJI', 'Tripoli'),
    ('FNA', 'Freetown'), ('ROB', 'Monrovia'), ('CKY', 'Conakry'), ('LAD', 'Luanda'), ('WDH', 'Windhoek'),
    ('MIA', 'Miami'), ('ORD', 'Chicago'), ('LAX', 'Los Angeles'), ('ANC', 'Anchorage'), ('MEM', 'Memphis'),
    ('SDF', 'Louisville'), ('ATL', 'Atlanta'), ('IAD', 'Washington'), ('IAH', 'Houston'), ('CVG', 'Cincinnati'),
    ('YVR', 'Vancouver'), ('YUL', 'Montréal'), ('MEX', 'Mexico City'), ('PTY', 'Panama City'), ('BOG', 'Bogotá'),
    ('LIM', 'Lima'), ('UIO', 'Quito'), ('GYE', 'Guayaquil'), ('SCL', 'Santiago'), ('EZE', 'Buenos Aires'),
    ('GRU', 'São Paulo'), ('VCP', 'Campinas'), ('CCS', 'Caracas'), ('PAP', 'Port-au-Prince'),
    ('SDQ', 'Santo Domingo'), ('KIN', 'Kingston'), ('GUA', 'Guatemala City'), ('SAL', 'San Salvador'),
    ('SAP', 'San Pedro Sula'), ('MGA', 'Managua'), ('HAV', 'Havana'), ('BGI', 'Bridgetown'), ('LPB', 'La Paz'),
    ('ASU', 'Asunción'), ('SYD', 'Sydney'), ('MEL', 'Melbourne'), ('BNE', 'Brisbane'), ('PER', 'Perth'),
    ('AKL', 'Auckland'), ('NAN', 'Nadi'), ('POM', 'Port Moresby'), ('HIR', 'Honiara'), ('VLI', 'Port Vila'),
    ('APW', 'Apia'), ('TBU', 'Nuku''alofa')
) as seed (code, municipality)
where place.code = seed.code and place.recorded_by = 'seed';
