# $facilities (String) - what there is, such as rolstoel, kinderopvang
demo-explanation = Wij praten over opgroeien en opvoeden. Iedereen mag iets zeggen. Je hoeft niets te zeggen. Waar wij aan denken: { $facilities }.
