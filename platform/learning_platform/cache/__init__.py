"""Short-lived values and counters: Redis, or the process itself. Never the source of truth."""

from learning_platform.cache.in_process import InProcessCache
from learning_platform.cache.protocol import Cache
from learning_platform.cache.redis_cache import RedisCache

__all__ = ["Cache", "InProcessCache", "RedisCache"]
