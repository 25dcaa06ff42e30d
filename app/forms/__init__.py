"""Application forms as data, and the engine that fills them. No Qt: widgets only draw what the engine says."""
