# $k (Number) - het laagste getal dat wij laten zien
gate-too-few = minder dan { $k }
# $k (Number) - het laagste getal dat wij laten zien
gate-hidden = minder dan { $k } of verborgen
