package main

import "reflect"

// deepEqual compares two objects that have no Equal of their own.
func deepEqual(a, b any) bool { return reflect.DeepEqual(a, b) }

// deepHash hashes an object that has no bytes of its own: equal values give equal
// hashes. It follows pointers and does not look into maps, functions or channels.
func deepHash(v any) uint64 { return hashValue(14695981039346656037, reflect.ValueOf(v), 0) }

func mix(h, v uint64) uint64 {
	for range 8 {
		h = (h ^ v&0xff) * 1099511628211
		v >>= 8
	}
	return h
}

func hashValue(h uint64, v reflect.Value, depth int) uint64 {
	if depth > 32 {
		return h
	}
	switch v.Kind() {
	case reflect.Bool:
		if v.Bool() {
			return mix(h, 1)
		}
		return mix(h, 0)
	case reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64:
		return mix(h, uint64(v.Int()))
	case reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		return mix(h, v.Uint())
	case reflect.String:
		return mix(h, digest([]byte(v.String())))
	case reflect.Slice, reflect.Array:
		h = mix(h, uint64(v.Len()))
		for i := range v.Len() {
			h = hashValue(h, v.Index(i), depth+1)
		}
	case reflect.Pointer, reflect.Interface:
		if v.IsNil() {
			return mix(h, 0)
		}
		return hashValue(mix(h, 1), v.Elem(), depth+1)
	case reflect.Struct:
		for i := range v.NumField() {
			h = hashValue(h, v.Field(i), depth+1)
		}
	}
	return h
}
