"""The parts that pages are made of. They take plain values and emit signals, and know nothing of cases."""
