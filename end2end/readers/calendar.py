"""Parses an .ics with icalendar and prints its events as JSON, times also in UTC.

The zone is taken from the VTIMEZONE of the file itself and must agree with the zone database.
"""
import json
import sys
from datetime import timezone
from zoneinfo import ZoneInfo

import icalendar

with open(sys.argv[1], "rb") as file:
    calendar = icalendar.Calendar.from_ical(file.read())
(zone,) = calendar.walk("VTIMEZONE")
assert zone["TZID"] == "Europe/Amsterdam"
in_file = zone.to_tz(lookup_tzid=False)

events = []
for event in calendar.walk("VEVENT"):
    start, end = event["DTSTART"].dt.replace(tzinfo=None), event["DTEND"].dt.replace(tzinfo=None)
    assert event["DTSTART"].params["TZID"] == "Europe/Amsterdam"
    by_file = start.replace(tzinfo=in_file).astimezone(timezone.utc)
    by_database = start.replace(tzinfo=ZoneInfo("Europe/Amsterdam")).astimezone(timezone.utc)
    assert by_file == by_database, f"{start}: the file says {by_file}, the zone database {by_database}"
    events.append({
        "uid": str(event["UID"]),
        "status": str(event["STATUS"]),
        "sequence": int(event["SEQUENCE"]),
        "summary": str(event["SUMMARY"]),
        "location": str(event["LOCATION"]),
        "start": start.isoformat(),
        "start_utc": by_database.isoformat(),
        "end_utc": end.replace(tzinfo=ZoneInfo("Europe/Amsterdam")).astimezone(timezone.utc).isoformat(),
    })
json.dump(events, sys.stdout)
