# Each reader of a language has helpers of the same names: not to be joined in a unity build.
set_target_properties(${floor_target} PROPERTIES UNITY_BUILD OFF)
