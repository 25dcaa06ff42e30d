"""The place of reports: journals for any period, blank forms."""
