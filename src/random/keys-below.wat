;; Which keys mix with a salt to at most the limit of their group (限度以下の鍵): the busiest loop of a sampled run, four keys at a time.
;;
;; Keys lie in blocks of the same room, 2^shift rows; a block has `counts[block]` keys. The limit of a row is that of its group in the column
;; (turn - block) modulo 256. Mixes and limits are compared as signed numbers, the highest bit of the mix being turned. All places are bytes.
(module
  (import "table" "memory" (memory 1))
  (func (export "keysBelow")
    (param $keys i32) (param $groups i32) (param $counts i32) (param $limits i32) (param $noted i32)
    (param $blocks i32) (param $shift i32) (param $salt i32) (param $turn i32)
    (result i32) ;; how many rows are noted
    (local $block i32) (local $row i32) (local $end i32) (local $column i32) (local $found i32)
    (local $groupAt i32) (local $hits i32) (local $hit i32) (local $salts v128) (local $mixed v128) (local $limit v128)
    (local.set $salts (i32x4.splat (local.get $salt)))
    (loop $nextBlock
      (if (i32.lt_u (local.get $block) (local.get $blocks))
        (then
          (local.set $row (i32.shl (local.get $block) (local.get $shift)))
          (local.set $end
            (i32.add (local.get $row) (i32.load (i32.add (local.get $counts) (i32.shl (local.get $block) (i32.const 2))))))
          ;; where this block's column begins among the limits of group 0
          (local.set $column
            (i32.add
              (local.get $limits)
              (i32.shl (i32.and (i32.sub (local.get $turn) (local.get $block)) (i32.const 255)) (i32.const 2))))
          (loop $nextRows
            (if (i32.lt_u (local.get $row) (local.get $end))
              (then
                ;; mixWithSalt, see mix.ts
                (local.set $mixed
                  (v128.xor
                    (v128.load (i32.add (local.get $keys) (i32.shl (local.get $row) (i32.const 2))))
                    (local.get $salts)))
                (local.set $mixed
                  (i32x4.mul
                    (v128.xor (local.get $mixed) (i32x4.shr_u (local.get $mixed) (i32.const 16)))
                    (i32x4.splat (i32.const 0x7feb352d))))
                (local.set $mixed
                  (i32x4.mul
                    (i32x4.add
                      (v128.xor (local.get $mixed) (i32x4.shr_u (local.get $mixed) (i32.const 15)))
                      (local.get $salts))
                    (i32x4.splat (i32.const 0x846ca68b))))
                (local.set $mixed
                  (v128.xor
                    (v128.xor (local.get $mixed) (i32x4.shr_u (local.get $mixed) (i32.const 16)))
                    (i32x4.splat (i32.const 0x80000000))))
                ;; the limits of the four rows: 256 columns a group, four bytes each
                (local.set $groupAt (i32.add (local.get $groups) (i32.shl (local.get $row) (i32.const 1))))
                (local.set $limit
                  (v128.load32_lane 3
                    (i32.add (local.get $column) (i32.shl (i32.load16_u offset=6 (local.get $groupAt)) (i32.const 10)))
                    (v128.load32_lane 2
                      (i32.add (local.get $column) (i32.shl (i32.load16_u offset=4 (local.get $groupAt)) (i32.const 10)))
                      (v128.load32_lane 1
                        (i32.add (local.get $column) (i32.shl (i32.load16_u offset=2 (local.get $groupAt)) (i32.const 10)))
                        (v128.load32_zero
                          (i32.add (local.get $column) (i32.shl (i32.load16_u (local.get $groupAt)) (i32.const 10))))))))
                (local.set $hits (i32x4.bitmask (i32x4.le_s (local.get $mixed) (local.get $limit))))
                ;; few are hit: each hit row is noted unless it lies beyond the block or its limit is that of nothing
                (loop $nextHit
                  (if (local.get $hits)
                    (then
                      (local.set $hit (i32.add (local.get $row) (i32.ctz (local.get $hits))))
                      (local.set $hits (i32.and (local.get $hits) (i32.sub (local.get $hits) (i32.const 1))))
                      (if
                        (i32.and
                          (i32.lt_u (local.get $hit) (local.get $end))
                          (i32.ne
                            (i32.load
                              (i32.add
                                (local.get $column)
                                (i32.shl
                                  (i32.load16_u (i32.add (local.get $groups) (i32.shl (local.get $hit) (i32.const 1))))
                                  (i32.const 10))))
                            (i32.const 0x80000000)))
                        (then
                          (i32.store
                            (i32.add (local.get $noted) (i32.shl (local.get $found) (i32.const 2)))
                            (local.get $hit))
                          (local.set $found (i32.add (local.get $found) (i32.const 1)))))
                      (br $nextHit))))
                (local.set $row (i32.add (local.get $row) (i32.const 4)))
                (br $nextRows))))
          (local.set $block (i32.add (local.get $block) (i32.const 1)))
          (br $nextBlock))))
    (local.get $found)))
